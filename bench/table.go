package main

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"text/tabwriter"
	"time"
)

// print tells the medians of the rounds, a line for each case and server.
func (p plan) print(w io.Writer, results []*result) {
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	_, _ = fmt.Fprintf(t, "%d projects, %d at once, median of %d rounds of %s\n\n", p.projects, p.workers, p.rounds, p.lasts)
	_, _ = fmt.Fprintln(t, "case\tdatabase\treq/s\tp50 ms\tp99 ms\tSQL/req\tkB/reply\tCPU ms/req")
	for _, c := range cases {
		for _, r := range results {
			if r.kase.name != c.name {
				continue
			}
			who := r.server.kind
			if len(p.binaries) > 1 {
				who = r.server.String()
			}
			_, _ = fmt.Fprintf(t, "%s\t%s\t%.0f\t%.1f\t%.1f\t%.1f\t%.1f\t%.2f\n", c.name, who,
				median(r, func(s sample) float64 { return s.perSecond }),
				median(r, func(s sample) float64 { return ms(s.p50) }),
				median(r, func(s sample) float64 { return ms(s.p99) }),
				median(r, func(s sample) float64 { return s.statements }),
				median(r, func(s sample) float64 { return s.bytes / 1000 }),
				median(r, func(s sample) float64 { return ms(s.processor) }))
		}
	}
	_ = t.Flush()
}

func ms(d time.Duration) float64 { return float64(d) / float64(time.Millisecond) }

// median is the middle one of the samples' figures.
func median[T cmp.Ordered](r *result, figure func(sample) T) T {
	figures := make([]T, len(r.samples))
	for i, s := range r.samples {
		figures[i] = figure(s)
	}
	slices.Sort(figures)
	return figures[len(figures)/2]
}
