package store

import (
	"database/sql"
	"errors"
	"fmt"
	"net/url"
	"time"

	_ "github.com/lib/pq" // registers "postgres"
)

// session are the settings of every connection, unless the address says otherwise.
// What waits longer fails as busy; lock_timeout is the shorter of the two, so
// that waiting for a row and working on it can be told apart. Many ask at once: to compile
// a statement, or to start workers for it, takes longer than most of them run.
var session = map[string]string{
	"connect_timeout":   "5",
	"statement_timeout": "5s",
	"lock_timeout":      "3s",
	"timezone":          "UTC",
	"application_name":  "hengxiao",

	"jit":                             "off",
	"max_parallel_workers_per_gather": "0",
}

// openPostgres opens the shared database.
func openPostgres(address string) (*sql.DB, error) {
	u, err := url.Parse(address)
	if err != nil {
		return nil, errors.New("the database's address is no URL") // the error itself would show the password
	}
	if u.Scheme != "postgres" && u.Scheme != "postgresql" {
		return nil, fmt.Errorf("a database's address begins with postgres://, not %s://", u.Scheme)
	}
	q := u.Query()
	for name, value := range session {
		if !q.Has(name) {
			q.Set(name, value)
		}
	}
	u.RawQuery = q.Encode()
	db, err := sql.Open("postgres", u.String())
	if err != nil {
		return nil, err
	}
	db.SetMaxOpenConns(20)
	db.SetMaxIdleConns(20)                  // the fields of a page are asked side by side: a connection is dearer than a statement
	db.SetConnMaxLifetime(30 * time.Minute) // a server that was replaced is left soon
	db.SetConnMaxIdleTime(5 * time.Minute)
	return db, nil
}
