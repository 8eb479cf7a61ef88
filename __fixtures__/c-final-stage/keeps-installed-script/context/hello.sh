#!/bin/sh
exec other
