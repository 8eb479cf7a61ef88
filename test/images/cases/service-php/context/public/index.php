<?php

require __DIR__ . '/../vendor/autoload.php';

echo high_water('12:20');
