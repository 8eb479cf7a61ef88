#!/bin/sh
serve --all
