#!/bin/sh
echo ring
