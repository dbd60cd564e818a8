// Command lend makes an empty PostgreSQL database, prints its address, and
// removes it when its input ends: a run that is cut off leaves nothing behind.
//
//	go run ./ent/store/scratch/lend
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"

	"entgo.io/ent/dialect"

	"hengxiao/ent/store/scratch"
)

func main() {
	if err := lend(context.Background(), os.Stdin, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "lend:", err)
		os.Exit(1)
	}
}

func lend(ctx context.Context, until io.Reader, to io.Writer) error {
	db, err := scratch.Blank(ctx, dialect.Postgres)
	if err != nil {
		return err
	}
	_, said := fmt.Fprintln(to, db.URL)
	_, heard := io.Copy(io.Discard, until)
	return errors.Join(said, heard, db.Remove())
}
