<?php

function high_water(string $time): string
{
    return "high water at whitby: $time";
}
