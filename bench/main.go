// Command bench measures the built binary over HTTP on both databases: a generated
// district of each kind, the pages that people ask for most, and the saving of scores.
//
// Every reply is checked: an answer with errors, or another one than before, ends the
// run. The samples of one round lie side by side in time, and medians of the rounds
// are told, so that ratios hold on a noisy machine.
package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"os/signal"
	"slices"
	"strings"
	"time"

	"entgo.io/ent/dialect"
)

// plan is what a run is asked to do.
type plan struct {
	binaries []string
	kinds    []string
	cases    []kase
	projects int
	rounds   int
	workers  int
	lasts    time.Duration // of one sample
}

// longest bounds a run, whatever is asked.
const longest = time.Hour

func main() {
	var p plan
	var binaries, kinds string
	flag.StringVar(&binaries, "binary", "bin/hengxiao", "the server; several by comma are measured side by side")
	only := flag.String("only", "", "measure only the cases whose name contains this")
	flag.StringVar(&kinds, "databases", dialect.SQLite+","+dialect.Postgres, "kinds of databases, by comma")
	flag.IntVar(&p.projects, "projects", 10_000, "generated projects; 100000 takes some minutes more to seed")
	flag.IntVar(&p.rounds, "rounds", 3, "samples of each case, of which the median is told")
	flag.IntVar(&p.workers, "workers", 8, "requests at once, at most 12")
	flag.DurationVar(&p.lasts, "sample", 2*time.Second, "length of one sample")
	flag.Parse()
	p.binaries, p.kinds = strings.Split(binaries, ","), strings.Split(kinds, ",")
	for _, c := range slices.Concat(cases, yearCases) {
		if strings.Contains(c.name, *only) {
			p.cases = append(p.cases, c)
		}
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	ctx, cancel := context.WithTimeout(ctx, longest)
	err := p.run(ctx)
	cancel()
	stop()
	if err != nil {
		fmt.Fprintf(os.Stderr, "bench: %v\n", err)
		os.Exit(1)
	}
}

// run seeds, serves, measures round by round, and prints the table.
func (p plan) run(ctx context.Context) (err error) {
	if p.workers < 1 || p.workers > 12 || p.rounds < 1 || p.lasts < 100*time.Millisecond {
		return fmt.Errorf("1 to 12 workers, a round at least, and samples of 100 ms at least")
	}
	var servers []*server
	defer func() {
		for _, s := range servers {
			s.stop()
		}
	}()
	for _, kind := range p.kinds {
		base, err := p.seeded(ctx, kind)
		if err != nil {
			return err
		}
		defer func() { _ = base.Remove() }()
		for _, binary := range p.binaries {
			s, err := serve(ctx, binary, kind, base)
			if err != nil {
				return err
			}
			servers = append(servers, s)
		}
	}
	var results []*result
	for _, s := range servers {
		for _, c := range p.cases {
			results = append(results, &result{server: s, kase: c})
		}
	}
	for range p.rounds {
		for _, c := range p.cases {
			for _, r := range results {
				if r.kase.name != c.name {
					continue
				}
				if err := r.measure(ctx, p); err != nil {
					return fmt.Errorf("%s on %s: %w", c.name, r.server, err)
				}
			}
		}
	}
	p.print(os.Stdout, results)
	return within(results)
}

// within holds the medians against their limits.
func within(results []*result) error {
	for _, r := range results {
		took := median(r, func(s sample) time.Duration { return s.p50 })
		if most, limited := limits[r.kase.name]; limited && took > most {
			return fmt.Errorf("%s on %s takes %s; at most %s", r.kase.name, r.server, took, most)
		}
	}
	return nil
}
