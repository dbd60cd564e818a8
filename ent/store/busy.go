package store

import (
	"context"
	sqldriver "database/sql/driver"
	"errors"
	"fmt"
	"net"
	"slices"

	"github.com/lib/pq"
	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"
)

// ErrBusy says that the database could not do it now, but may when asked again:
// a lock held too long, transactions in each other's way, a connection lost.
var ErrBusy = errors.New("the database is busy")

// waits are PostgreSQL's codes for what a later try may find gone.
var waits = []string{
	"40001", // serialization_failure
	"40P01", // deadlock_detected
	"55P03", // lock_not_available: lock_timeout
	"57014", // query_canceled: statement_timeout
	"53300", // too_many_connections
	"57P01", // admin_shutdown
	"57P02", // crash_shutdown
	"57P03", // cannot_connect_now
}

// busy marks such an error as ErrBusy and leaves the others alone. A caller who
// went away is no sign of a busy database.
func busy(err error) error {
	if err == nil || errors.Is(err, ErrBusy) || errors.Is(err, context.Canceled) || !passes(err) {
		return err
	}
	return fmt.Errorf("%w: %w", ErrBusy, err)
}

func passes(err error) bool {
	var (
		server   *pq.Error
		embedded *sqlite.Error
		network  *net.OpError
	)
	switch {
	case errors.As(err, &server):
		return slices.Contains(waits, string(server.Code)) || server.Code.Class() == "08"
	case errors.As(err, &embedded):
		kind := embedded.Code() & 0xff
		return kind == sqlite3.SQLITE_BUSY || kind == sqlite3.SQLITE_LOCKED
	default:
		return errors.Is(err, sqldriver.ErrBadConn) || errors.As(err, &network) || errors.Is(err, context.DeadlineExceeded)
	}
}

// stale tells that a kept statement no longer fits: its table was changed, or
// the server forgot it.
func stale(err error) bool {
	var server *pq.Error
	return errors.As(err, &server) && (server.Code == "0A000" || server.Code == "26000")
}
