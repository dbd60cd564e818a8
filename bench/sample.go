package main

import (
	"context"
	"fmt"
	"slices"
	"sync"
	"time"
)

// kase is a case: begin prepares one sample and returns what a worker does, and what
// is checked when all have ended.
type kase struct {
	name  string
	alone bool // one asks, not all workers
	begin func(context.Context, *server, int) (act, func(context.Context) error, error)
}

// act is the n-th request of a worker; it returns the reply's size.
type act func(ctx context.Context, worker, n int) (int, error)

// result gathers the samples of a case at a server.
type result struct {
	server  *server
	kase    kase
	samples []sample
}

// sample is what one sample showed.
type sample struct {
	perSecond  float64
	p50, p99   time.Duration
	statements float64       // per request
	bytes      float64       // per reply
	processor  time.Duration // per request, of the server alone
	requests   int
}

// measure takes one sample: workers who ask one thing after another.
func (r *result) measure(ctx context.Context, p plan) error {
	if r.kase.alone {
		p.workers = 1
	}
	do, check, err := r.kase.begin(ctx, r.server, p.workers)
	if err != nil {
		return err
	}
	for worker := range p.workers { // connections and statements are made before the clock runs
		if _, err := do(ctx, worker, 0); err != nil {
			return err
		}
	}
	before, err := r.server.idle(ctx)
	if err != nil {
		return err
	}
	begun := time.Now()
	took, bytes, err := load(ctx, p, do)
	lasted := time.Since(begun)
	if err != nil {
		return err
	}
	counted, err := r.server.counted(ctx, before, len(took))
	if err != nil {
		return err
	}
	slices.Sort(took)
	n := float64(len(took))
	r.samples = append(r.samples, sample{
		perSecond: n / lasted.Seconds(), p50: took[len(took)/2], p99: took[len(took)*99/100], requests: len(took),
		statements: counted.statements / n, bytes: float64(bytes) / n,
		processor: time.Duration(counted.seconds / n * float64(time.Second)),
	})
	return check(ctx)
}

// load lets the workers ask until the time is over; the first failure ends all.
func load(ctx context.Context, p plan, do act) (took []time.Duration, bytes int, err error) {
	ctx, stop := context.WithCancelCause(ctx)
	defer stop(nil)
	until := time.Now().Add(p.lasts)
	var mu sync.Mutex
	var workers sync.WaitGroup
	for worker := range p.workers {
		workers.Go(func() {
			var mine []time.Duration
			read := 0
			for n := 1; time.Now().Before(until) && ctx.Err() == nil; n++ {
				begun := time.Now()
				size, err := do(ctx, worker, n)
				if err != nil {
					stop(err)
					return
				}
				mine = append(mine, time.Since(begun))
				read += size
			}
			mu.Lock()
			defer mu.Unlock()
			took, bytes = append(took, mine...), bytes+read
		})
	}
	workers.Wait()
	if err := context.Cause(ctx); err != nil {
		return nil, 0, err
	}
	if len(took) == 0 {
		return nil, 0, fmt.Errorf("nothing was answered")
	}
	return took, bytes, nil
}
