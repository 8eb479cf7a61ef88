<?php echo mb_strtoupper('schön');
