<?php

require __DIR__ . '/vendor/autoload.php';

(new Guestbook\Book())->sign($_GET['name'] ?? 'nobody');
echo "thank you\n";
