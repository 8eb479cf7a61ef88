<?php

namespace Guestbook;

use Monolog\Handler\StreamHandler;
use Monolog\Logger;

final class Book
{
    public function sign(string $name): void
    {
        (new Logger('book', [new StreamHandler('php://stderr')]))->info($name);
    }
}
