package main

import (
	"context"
	"fmt"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"hengxiao/ent/store"
	"hengxiao/ent/store/scratch"
)

// base is a seeded database, and how long the seeding took.
type base struct {
	*scratch.Database
	files string // data folder: files and keys, and the embedded database
	took  time.Duration
	year  int      // the finished year whose spending is looked at
	codes []string // of its approved projects
}

// Remove deletes the database and the files.
func (b *base) Remove() error {
	_ = os.RemoveAll(b.files)
	return b.Database.Remove()
}

// env is how a binary finds the database.
func (b *base) env() []string {
	return append(os.Environ(), "HENGXIAO_ENV=demo", "HENGXIAO_DATA_DIR="+b.files, "HENGXIAO_DATABASE_URL="+b.URL, "HENGXIAO_RATE=1000000")
}

// seeded makes a database of a kind with the demo and the generated projects.
func (p plan) seeded(ctx context.Context, kind string) (*base, error) {
	database, err := scratch.Blank(ctx, kind)
	if err != nil {
		return nil, err
	}
	b := &base{Database: database, files: database.DataDir}
	if b.files == "" {
		if b.files, err = os.MkdirTemp("", "hengxiao-bench-"); err != nil {
			return nil, err
		}
	}
	say("seeding %s with %d projects", kind, p.projects)
	begun := time.Now()
	newest := p.binaries[len(p.binaries)-1]
	seed := exec.CommandContext(ctx, newest, "seed", "--demo", "--scale", strconv.Itoa(p.projects)) //nolint:gosec // the binary to measure is the caller's choice
	seed.Env, seed.Stderr = b.env(), os.Stderr
	if err := seed.Run(); err != nil {
		return nil, fmt.Errorf("seed %s: %w", kind, err)
	}
	b.took = time.Since(begun)
	if err := b.fillYear(ctx); err != nil {
		return nil, err
	}
	lines, err := b.settle(ctx)
	say("seeded %s in %s, %d score lines", kind, b.took.Round(time.Second), lines)
	return b, err
}

// settle lets the database settle, and counts the score lines.
func (b *base) settle(ctx context.Context) (lines int, err error) {
	s, err := store.Open(ctx, b.Config)
	if err != nil {
		return 0, err
	}
	defer func() { _ = s.Close() }()
	if err := scratch.Settle(ctx, s); err != nil {
		return 0, err
	}
	err = s.DB.QueryRowContext(ctx, "SELECT COUNT(*) FROM score_lines").Scan(&lines)
	return lines, err
}

// server is a binary that serves a database.
type server struct {
	binary, kind string
	base         *base
	address      string
	process      *exec.Cmd
	office       *caller
	sheets       []*sheet // open for scoring, each with its expert
	pages        pages
}

func (s *server) String() string { return s.kind + " " + filepath.Base(s.binary) }

// serve starts the binary on a free port of this machine and waits until it answers.
func serve(ctx context.Context, binary, kind string, b *base) (*server, error) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return nil, err
	}
	s := &server{binary: binary, kind: kind, base: b, address: listener.Addr().String()}
	_ = listener.Close()
	log, err := os.Create(filepath.Join(b.files, filepath.Base(binary)+".log"))
	if err != nil {
		return nil, err
	}
	s.process = exec.Command(binary, "serve") //nolint:gosec // the binary to measure is the caller's choice
	s.process.Env = append(b.env(), "HENGXIAO_LISTEN="+s.address)
	s.process.Stdout, s.process.Stderr = log, log
	if err := s.process.Start(); err != nil {
		return nil, err
	}
	for {
		answer, err := http.Get("http://" + s.address + "/readyz")
		if err == nil {
			_ = answer.Body.Close()
			if answer.StatusCode == http.StatusOK {
				break
			}
		}
		select {
		case <-ctx.Done():
			s.stop()
			return nil, fmt.Errorf("%s did not start: %w", s, ctx.Err())
		case <-time.After(50 * time.Millisecond):
		}
	}
	if err := s.meet(ctx); err != nil {
		s.stop()
		return nil, err
	}
	return s, nil
}

// stop ends the process; the database goes with it, so it need not end well.
func (s *server) stop() {
	_ = s.process.Process.Kill()
	_ = s.process.Wait()
}

// meet signs in those who ask, and finds what they ask for.
func (s *server) meet(ctx context.Context) (err error) {
	if s.office, err = s.signIn(ctx, "office"); err != nil {
		return err
	}
	if err := s.findSheets(ctx); err != nil {
		return err
	}
	if err := s.findPages(ctx); err != nil {
		return err
	}
	if err := s.openYear(ctx); err != nil {
		return err
	}
	return s.exportAll(ctx)
}

func say(line string, args ...any) {
	fmt.Fprintf(os.Stderr, "bench: "+strings.TrimSpace(line)+"\n", args...)
}
