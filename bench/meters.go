package main

import (
	"bufio"
	"context"
	"fmt"
	"net/http"
	"strconv"
	"strings"
	"time"
)

// meters are what a server counts of itself: requests and statements of /graphql,
// and its processor time in seconds.
type meters struct{ requests, statements, seconds float64 }

// read reads the server's meters.
func (s *server) read(ctx context.Context) (m meters, err error) {
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, "http://"+s.address+"/metrics", nil)
	if err != nil {
		return m, err
	}
	answer, err := web.Do(request)
	if err != nil {
		return m, err
	}
	defer func() { _ = answer.Body.Close() }()
	wanted := map[string]*float64{
		`hengxiao_request_statements_count{route="/graphql"}`: &m.requests,
		`hengxiao_request_statements_sum{route="/graphql"}`:   &m.statements,
		`process_cpu_seconds_total`:                           &m.seconds,
	}
	found := 0
	lines := bufio.NewScanner(answer.Body)
	for lines.Scan() {
		name, value, _ := strings.Cut(lines.Text(), " ")
		if to := wanted[name]; to != nil {
			if *to, err = strconv.ParseFloat(value, 64); err != nil {
				return m, err
			}
			found++
		}
	}
	if found != len(wanted) {
		return m, fmt.Errorf("the server shows %d of %d meters", found, len(wanted))
	}
	return m, lines.Err()
}

// idle reads the meters when nothing more is counted.
func (s *server) idle(ctx context.Context) (meters, error) {
	for before := (meters{requests: -1}); ; {
		now, err := s.read(ctx)
		if err != nil || now.requests == before.requests {
			return now, err
		}
		before = now
		time.Sleep(20 * time.Millisecond)
	}
}

// counted reads the meters once they have counted so many requests since before: a
// reply may be read before its request is counted.
func (s *server) counted(ctx context.Context, before meters, requests int) (meters, error) {
	var m meters
	for range 50 {
		now, err := s.read(ctx)
		if err != nil {
			return m, err
		}
		if m = now.since(before); int(m.requests) >= requests {
			break
		}
		time.Sleep(10 * time.Millisecond)
	}
	if int(m.requests) != requests {
		return m, fmt.Errorf("the server counted %.0f requests of %d", m.requests, requests)
	}
	return m, nil
}

// since is what was counted between two readings.
func (m meters) since(before meters) meters {
	return meters{m.requests - before.requests, m.statements - before.statements, m.seconds - before.seconds}
}
