// Command generate writes the migration that takes both kinds of databases from
// the last one to the schema, or checks that there is nothing to write.
//
//	go run ./ent/migrations/generate add_panel_seat
//	go run ./ent/migrations/generate --check
//
// It runs in the project's folder. PostgreSQL is the server that
// HENGXIAO_TEST_DATABASE_URL names. The name "initial" writes the first
// migration anew, which is possible until a version is released.
package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"regexp"

	"hengxiao/ent/store/scratch"
)

var word = regexp.MustCompile(`^[a-z][a-z0-9_]*$`)

func main() {
	check := flag.Bool("check", false, "write nothing, exit 1 when schema and migrations differ")
	flag.Parse()
	name := flag.Arg(0)
	if *check == (name != "") || !*check && !word.MatchString(name) {
		fmt.Fprintln(os.Stderr, "usage: generate name_of_the_change | generate --check")
		os.Exit(2)
	}
	differs, err := run(context.Background(), name)
	if err != nil {
		fmt.Fprintln(os.Stderr, "generate:", err)
		os.Exit(2)
	}
	if *check && differs {
		fmt.Fprintln(os.Stderr, "generate: schema and migrations differ: make migration name=…")
		os.Exit(1)
	}
}

// run compares both kinds of databases with the schema, and under a name writes
// down what takes them there. Nothing is written before both are known.
func run(ctx context.Context, name string) (differs bool, err error) {
	plans := map[string]string{}
	for _, kind := range scratch.Dialects {
		sql, err := plan(ctx, kind, name == initial)
		if err != nil {
			return false, fmt.Errorf("%s: %w", kind, err)
		}
		if sql == "" {
			fmt.Printf("%s: schema and migrations agree\n", kind)
			continue
		}
		plans[kind] = sql
		if name == "" {
			fmt.Printf("%s: the migrations lack\n%s\n", kind, sql)
		}
	}
	if name != "" && len(plans) > 0 {
		return true, write(name, plans)
	}
	return len(plans) > 0, nil
}
