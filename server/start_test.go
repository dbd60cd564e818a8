package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"syscall"
	"testing"
	"time"

	"entgo.io/ent/dialect"

	"hengxiao/domain/demo"
)

// TestMain lets a test start the program itself as another process.
func TestMain(m *testing.M) {
	if os.Getenv("HENGXIAO_TEST_AS_PROGRAM") != "" {
		main()
	}
	os.Exit(m.Run())
}

func TestAWeakProductionDoesNotStart(t *testing.T) {
	c := vacantOn(t, dialect.SQLite)
	c.env["HENGXIAO_ENV"] = "demo"
	c.run(done, "", "seed", "--demo")
	delete(c.env, "HENGXIAO_ENV")
	if out := c.run(unable, "", "serve"); !strings.Contains(out, fmt.Sprintf("not started: %d demo accounts", len(demo.Accounts()))) {
		t.Errorf("printed %s", out)
	}
	postgres := vacantOn(t, dialect.Postgres).env["HENGXIAO_DATABASE_URL"]
	for name, tt := range map[string]struct{ variable, value, want string }{
		"the database in the clear": {"HENGXIAO_DATABASE_URL", postgres, "sslmode=disable"},
		"no database":               {"HENGXIAO_DATABASE_URL", "mysql://u:hidden@h/d", "postgres://"},
		"a typed signing key":       {"HENGXIAO_SIGNING_KEY", "changeme", "signing.key"},
		"a short signing key":       {"HENGXIAO_SIGNING_KEY", "c2VjcmV0", "signing.key"},
		"a signing key alone":       {"HENGXIAO_SIGNING_KEY", strongSecret, "need both"},
		"a typed sealing key":       {"HENGXIAO_SEALING_KEY", "YWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWE=", "sealing.key"},
		"a weak checkpoint key":     {"HENGXIAO_CHECKPOINT_KEY", "c2VjcmV0", "checkpoint.key"},
		"an exchange in the clear":  {"HENGXIAO_EXCHANGE_URL", "http://budget.example.gov.cn/in", "https://"},
		"an exchange unsigned":      {"HENGXIAO_EXCHANGE_URL", "https://budget.example.gov.cn/in", "secret is missing"},
		"a folder for everybody":    {"HENGXIAO_EXCHANGE_DIR", open777(t), "chmod o-w"},
		"an unknown kind":           {"HENGXIAO_ENV", "test", "demo or production"},
		"every origin":              {"HENGXIAO_CORS_ORIGINS", "*", "exact origin"},
		"a proxy that is none":      {"HENGXIAO_TRUSTED_PROXIES", "everybody", "no network"},
	} {
		t.Run(name, func(t *testing.T) {
			c := console{t, map[string]string{"HENGXIAO_DATA_DIR": filepath.Join(t.TempDir(), "data"), "HENGXIAO_LISTEN": "127.0.0.1:0"}}
			c.env[tt.variable] = tt.value
			if out := c.run(unable, "", "serve"); !strings.Contains(out, tt.want) || strings.Contains(out, "hidden") {
				t.Errorf("printed %s; want %q", out, tt.want)
			}
		})
	}
}

// open777 is a folder that everybody may write.
func open777(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	if err := os.Chmod(dir, 0o777); err != nil {
		t.Fatal(err)
	}
	return dir
}

// program is the server as a process of its own.
type program struct {
	*exec.Cmd
	address string
	out     *bufio.Reader
}

var addressed = regexp.MustCompile(`http://(127\.0\.0\.1:[0-9]+)`)

func started(t *testing.T, env ...string) *program {
	t.Helper()
	p := &program{Cmd: exec.CommandContext(t.Context(), os.Args[0], "serve")}
	p.Env = append(os.Environ(), append(env, "HENGXIAO_TEST_AS_PROGRAM=1", "HENGXIAO_LISTEN=127.0.0.1:0", "HENGXIAO_DATA_DIR="+filepath.Join(t.TempDir(), "data"))...)
	pipe, err := p.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	p.Stderr = &lines{}
	if err := p.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = p.Process.Kill() })
	p.out = bufio.NewReader(pipe)
	for {
		line, err := p.out.ReadString('\n')
		if err != nil {
			t.Fatalf("it does not start: %v, %s", err, p.Stderr)
		}
		if found := addressed.FindStringSubmatch(line); found != nil {
			p.address = found[1]
			return p
		}
	}
}

func TestAnAdministratorMayBeCalledAdmin(t *testing.T) {
	c := vacantOn(t, dialect.SQLite)
	c.run(done, "", "user", "create", "--login", "admin", "--name", "某人", "--division", "440605", "--role", "ADMIN")
	s := c.store()
	conf, err := configured(t, c.env)
	if err != nil {
		t.Fatal(err)
	}
	if weak := weaknesses(t.Context(), &shell{env: c.value}, conf, s); len(weak) > 0 {
		t.Errorf("refused: %v", weak)
	}
}

func TestASignalLetsARequestUnderWayFinish(t *testing.T) {
	for name, signal := range map[string]syscall.Signal{"SIGTERM": syscall.SIGTERM, "SIGINT": syscall.SIGINT} {
		t.Run(name, func(t *testing.T) {
			p := started(t)
			conn, err := (&net.Dialer{}).DialContext(t.Context(), "tcp", p.address)
			if err != nil {
				t.Fatal(err)
			}
			defer func() { _ = conn.Close() }()
			body := `{"query":"{ viewer { login } }"}`
			_, err = fmt.Fprintf(conn, "POST /graphql HTTP/1.1\r\nHost: %s\r\nContent-Type: application/json\r\nContent-Length: %d\r\nExpect: 100-continue\r\n\r\n", p.address, len(body))
			if err != nil {
				t.Fatal(err)
			}
			in := bufio.NewReader(conn)
			if line, err := in.ReadString('\n'); err != nil || !strings.Contains(line, "100 Continue") { // it waits for the body
				t.Fatalf("%q, %v", line, err)
			}
			if _, err := in.ReadString('\n'); err != nil {
				t.Fatal(err)
			}
			signalled := time.Now()
			if err := p.Process.Signal(signal); err != nil {
				t.Fatal(err)
			}
			refuses(t, p.address)
			if _, err := io.WriteString(conn, body); err != nil {
				t.Fatal(err)
			}
			answer, err := http.ReadResponse(in, nil)
			if err != nil {
				t.Fatal(err)
			}
			text, err := io.ReadAll(answer.Body)
			if err != nil || answer.StatusCode != http.StatusOK || string(text) != `{"data":{"viewer":null}}` {
				t.Errorf("status %d, %q, %v", answer.StatusCode, text, err)
			}
			if err := answer.Body.Close(); err != nil {
				t.Error(err)
			}
			if _, err := io.ReadAll(p.out); err != nil {
				t.Error(err)
			}
			if err := p.Wait(); err != nil {
				t.Errorf("%v: %s", err, p.Stderr)
			}
			if took := time.Since(signalled); took > stopWithin {
				t.Errorf("it took %v to stop", took)
			}
		})
	}
}

// refuses waits until the door is closed.
func refuses(t *testing.T, address string) {
	t.Helper()
	for deadline := time.Now().Add(stopWithin); time.Now().Before(deadline); {
		conn, err := (&net.Dialer{}).DialContext(t.Context(), "tcp", address)
		if errors.Is(err, syscall.ECONNREFUSED) {
			return
		}
		if err == nil {
			_ = conn.Close()
		}
	}
	t.Error("the door stays open")
}

func TestARequestThatNeverEndsIsCutOff(t *testing.T) {
	t.Parallel() // it waits as long as a stop may take
	p := started(t)
	conn, err := (&net.Dialer{}).DialContext(t.Context(), "tcp", p.address)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = conn.Close() }()
	if _, err := fmt.Fprintf(conn, "POST /graphql HTTP/1.1\r\nHost: %s\r\nContent-Type: application/json\r\nContent-Length: 9\r\nExpect: 100-continue\r\n\r\n", p.address); err != nil {
		t.Fatal(err)
	}
	if line, err := bufio.NewReader(conn).ReadString('\n'); err != nil || !strings.Contains(line, "100 Continue") {
		t.Fatalf("%q, %v", line, err)
	}
	signalled := time.Now()
	if err := p.Process.Signal(syscall.SIGTERM); err != nil {
		t.Fatal(err)
	}
	if _, err := io.ReadAll(p.out); err != nil {
		t.Error(err)
	}
	_ = p.Wait()
	if took := time.Since(signalled); took > stopWithin+2*time.Second {
		t.Errorf("it took %v to stop", took)
	}
}
