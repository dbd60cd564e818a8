package main

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"net/http"
	"os"
	"strconv"
	"strings"
	"time"
)

// mostGrowth is how much an export may add to the server's memory, however many rows it has.
const mostGrowth = 64 << 20

// exportAll lets the office take every declaration out, and tells what that took of the
// server's memory and time.
func (s *server) exportAll(ctx context.Context) error {
	for _, ending := range []string{".csv", ".xlsx"} {
		before, err := s.lowWater()
		if err != nil {
			return err
		}
		begun := time.Now()
		lines, size, err := s.office.take(ctx, "/exports/declarations"+ending)
		if err != nil {
			return fmt.Errorf("export on %s: %w", s, err)
		}
		took := time.Since(begun)
		after, err := s.highWater()
		if err != nil {
			return err
		}
		rows := ""
		if ending == ".csv" {
			rows = fmt.Sprintf(" of %d rows", lines-1)
		}
		say("%s: declarations%s%s, %d kB, in %s; memory %d MiB before, %d MiB at its highest", s, ending, rows, size>>10,
			took.Round(time.Millisecond), before>>20, after>>20)
		if after-before > mostGrowth {
			return fmt.Errorf("export on %s took %d MiB of memory; at most %d", s, (after-before)>>20, mostGrowth>>20)
		}
	}
	return nil
}

// take fetches a file and counts its lines and bytes.
func (c *caller) take(ctx context.Context, path string) (lines int, size int64, err error) {
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, "http://"+c.address+path, nil)
	if err != nil {
		return 0, 0, err
	}
	request.Header.Set("Authorization", "Bearer "+c.token)
	answer, err := (&http.Client{Timeout: 10 * time.Minute}).Do(request)
	if err != nil {
		return 0, 0, err
	}
	defer func() { _ = answer.Body.Close() }()
	if answer.StatusCode != http.StatusOK {
		return 0, 0, fmt.Errorf("%s", answer.Status)
	}
	in := bufio.NewReaderSize(answer.Body, 64<<10)
	for {
		line, err := in.ReadSlice('\n')
		size += int64(len(line))
		switch err {
		case nil:
			lines++
		case bufio.ErrBufferFull:
		case io.EOF:
			return lines, size, nil
		default:
			return 0, 0, err
		}
	}
}

// lowWater lets the system forget what the server held at its highest, and is what it holds now.
func (s *server) lowWater() (int64, error) {
	err := os.WriteFile("/proc/"+strconv.Itoa(s.process.Process.Pid)+"/clear_refs", []byte("5"), 0)
	if err != nil {
		return 0, err
	}
	return s.highWater()
}

// highWater is the most memory that the server has held since then, in bytes.
func (s *server) highWater() (int64, error) {
	status, err := os.ReadFile("/proc/" + strconv.Itoa(s.process.Process.Pid) + "/status")
	if err != nil {
		return 0, err
	}
	for line := range strings.Lines(string(status)) {
		if kb, is := strings.CutPrefix(line, "VmHWM:"); is {
			n, err := strconv.ParseInt(strings.TrimSpace(strings.TrimSuffix(strings.TrimSpace(kb), "kB")), 10, 64)
			return n << 10, err
		}
	}
	return 0, fmt.Errorf("the system does not tell the server's memory")
}
