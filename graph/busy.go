package graph

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"io"
	"net"
	"strings"

	"hengxiao/ent/store"
)

// busy tells whether an error is the database's passing trouble: a lock that was
// not given in time, a lost connection, a statement cut off, a full disk. What
// was asked may be asked again under the same key.
func busy(err error) bool {
	var network net.Error
	var sqlite interface{ Code() int }
	switch {
	case errors.Is(err, store.ErrBusy), errors.Is(err, driver.ErrBadConn), errors.Is(err, sql.ErrConnDone),
		errors.Is(err, sql.ErrTxDone), errors.Is(err, context.DeadlineExceeded), errors.Is(err, context.Canceled),
		errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF), errors.As(err, &network):
		return true
	case errors.As(err, &sqlite):
		switch sqlite.Code() & 0xff {
		case 5, 6, 9, 10, 13, 14: // BUSY, LOCKED, INTERRUPT, IOERR, FULL, CANTOPEN
			return true
		}
	}
	state := sqlState(err)
	return collided(err) || strings.HasPrefix(state, "08") || strings.HasPrefix(state, "53") ||
		strings.HasPrefix(state, "57") || strings.HasPrefix(state, "58") || state == "55P03"
}

// collided tells whether the database chose this transaction to give way to
// another: nothing of it was kept, so it may run again at once.
func collided(err error) bool {
	return strings.HasPrefix(sqlState(err), "40")
}

// sqlState is PostgreSQL's code of an error, or "".
func sqlState(err error) string {
	var pg interface{ SQLState() string }
	if errors.As(err, &pg) {
		return pg.SQLState()
	}
	return ""
}
