<?php
// Parts are included when somebody asks for them.
$part = __DIR__ . '/parts' . parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH) . '.php';
if (is_file($part)) {
    include $part;
} else {
    http_response_code(404);
    echo 'no such part';
}
