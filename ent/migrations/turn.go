package migrations

import (
	"context"
	"database/sql"
	"errors"

	"github.com/pressly/goose/v3/lock"
)

// turn lets one session of PostgreSQL at a time migrate. Meanwhile the session
// may take its time: a new index of a large table takes more than a request may.
type turn struct{ lock.SessionLocker }

func oneAtATime() (lock.SessionLocker, error) {
	advisory, err := lock.NewPostgresSessionLocker(lock.WithLockTimeout(1, 600))
	return turn{advisory}, err
}

// SessionLock waits for the turn.
func (t turn) SessionLock(ctx context.Context, conn *sql.Conn) error {
	if _, err := conn.ExecContext(ctx, "SET statement_timeout = 0; SET lock_timeout = '60s'"); err != nil {
		return err
	}
	return t.SessionLocker.SessionLock(ctx, conn)
}

// SessionUnlock ends the turn; the connection goes back to the pool as it was.
func (t turn) SessionUnlock(ctx context.Context, conn *sql.Conn) error {
	err := t.SessionLocker.SessionUnlock(ctx, conn)
	_, reset := conn.ExecContext(ctx, "RESET statement_timeout; RESET lock_timeout")
	return errors.Join(err, reset)
}
