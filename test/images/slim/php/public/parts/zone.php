<?php echo (new DateTime('@0'))->setTimezone(new DateTimeZone('Asia/Tokyo'))->format(DATE_ATOM);
