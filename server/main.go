// Command hengxiao (衡效) serves government budget performance management: one
// binary with the single-page application, the API and the database inside.
package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"os/signal"
	"slices"
	"strings"
	"syscall"
)

// version is set by the linker.
var version = "dev"

// How a command ends.
const (
	done   = 0
	broken = 1 // what was asked for is not so
	unable = 2 // it could not be found out or done
)

// shell is what a command stands in.
type shell struct {
	out, err io.Writer
	in       io.Reader
	env      func(string) string
}

type command struct {
	name string
	says string
	run  func(context.Context, *shell, []string) int
}

// commands in the order in which an installation meets them.
func commands() []command {
	return []command{
		{"serve", "[--demo]  serve the application", serve},
		{"migrate", "bring the database to this version's schema", migrate},
		{"seed", "--demo [--json] [--scale N]  load the demonstration's district", seedCommand},
		{"user", "create|reset  make an account, or give it a new password", userCommand},
		{"draw", "verify FILE  replay the draw of a panel from its public record", drawCommand},
		{"audit", "verify  check the audit trail's chain: 0 whole, 1 broken, 2 could not run", auditCommand},
		{"totals", "verify|rebuild  hold the kept totals against the declarations: 0 equal, 1 not, 2 could not run", totalsCommand},
		{"backup", "FILE  write database, files and keys into one archive", backup},
		{"restore", "FILE  bring an archive back into an empty data directory", restore},
		{"doctor", "check this installation, one line a check", doctor},
		{"version", "print the version", printVersion},
	}
}

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	sh := &shell{out: os.Stdout, err: os.Stderr, in: os.Stdin, env: os.Getenv}
	code := run(ctx, sh, os.Args[1:])
	stop()
	os.Exit(code)
}

func run(ctx context.Context, sh *shell, args []string) int {
	known := commands()
	name := "help"
	if len(args) > 0 {
		name = args[0]
	}
	i := slices.IndexFunc(known, func(c command) bool { return c.name == name })
	if i >= 0 {
		return known[i].run(ctx, sh, args[1:])
	}
	usage(sh.out, known)
	if slices.Contains([]string{"help", "-h", "--help"}, name) {
		return done
	}
	return sh.fail("%q is no command", name)
}

func usage(w io.Writer, known []command) {
	var b strings.Builder
	b.WriteString("hengxiao (衡效): government budget performance management\n\n")
	for _, c := range known {
		fmt.Fprintf(&b, "  %-8s %s\n", c.name, c.says)
	}
	b.WriteString("\nEvery flag has an environment variable: hengxiao serve -h\n")
	_, _ = io.WriteString(w, b.String())
}

func printVersion(_ context.Context, sh *shell, _ []string) int {
	sh.say("hengxiao %s", version)
	return done
}

// say prints a line for the person at the terminal.
func (sh *shell) say(line string, args ...any) { _, _ = fmt.Fprintf(sh.out, line+"\n", args...) }

// fail prints why a command could not do its work.
func (sh *shell) fail(line string, args ...any) int {
	_, _ = fmt.Fprintf(sh.err, "hengxiao: "+line+"\n", args...)
	return unable
}
