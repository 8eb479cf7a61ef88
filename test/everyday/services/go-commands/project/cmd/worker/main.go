package main

import (
	"context"
	"log"

	"golang.org/x/sync/errgroup"
)

func main() {
	group, _ := errgroup.WithContext(context.Background())
	group.Go(func() error { select {} })
	log.Fatal(group.Wait())
}
