package main

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"log/slog"
	"time"

	"entgo.io/ent/dialect"
	"github.com/google/uuid"

	"hengxiao/domain/audit"
	"hengxiao/domain/filing"
	"hengxiao/domain/library"
	"hengxiao/domain/reporting"
	"hengxiao/domain/scoring"
	"hengxiao/domain/spending"
	"hengxiao/domain/standing"
	"hengxiao/domain/statistics"
	"hengxiao/domain/survey"
	"hengxiao/ent/clock"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/auditevent"
	"hengxiao/ent/viewer"
	"hengxiao/graph"
)

// job is work that nobody asked for. The context it gets carries the clock and
// the client; whatever it changes is told to those who watch.
type job struct {
	name  string
	every time.Duration
	run   func(context.Context, *app) error
}

// jobs of a running server; of several on one database only one does them.
func jobs() []job {
	return []job{
		{"seal the trail", 100 * time.Millisecond, sealTrail},
		{"mark the trail", time.Minute, markTrail},
		{"fold totals", 10 * time.Minute, func(ctx context.Context, a *app) error { return statistics.FoldTotals(ctx, a.store) }},
		{"learn what tables hold", time.Hour, func(ctx context.Context, a *app) error { return a.store.Optimize(ctx) }},
		{"forget answers", time.Hour, func(ctx context.Context, a *app) error { return graph.Forget(ctx, a.store) }},
		{"invitations lapse", 10 * time.Second, each(scoring.Unanswered, scoring.Lapse)},
		{"measures by rule", 10 * time.Minute, together(standing.Enforce)},
		{"experts' pauses end", time.Minute, together(library.LiftPauses)},
		{"remind of terms", time.Hour, together(library.RemindOfTerms)},
		{"remind of sheets", time.Minute, together(scoring.Remind)},
		{"remind of forms", 10 * time.Minute, together(filing.Remind)},
		{"disposals overdue", time.Minute, together(spending.Suspend)},
		{"opinions lapse", time.Minute, together(spending.LapseOpinions)},
		{"surveys end", time.Minute, together(survey.CloseDue)},
		{"rectifications overdue", time.Minute, together(spending.RemindOfProblems)},
		{"print reports", 2 * time.Second, printReports},
		{"print together", 5 * time.Second, printTogether},
		{"deliver results", 5 * time.Second, deliver},
	}
}

// together carries a verb out in one transaction and tells what it changed.
func together(verb func(context.Context, *ent.Client) error) func(context.Context, *app) error {
	return func(ctx context.Context, a *app) error {
		return a.events.After(ctx, func(ctx context.Context) error {
			return a.store.InTx(ctx, func(ctx context.Context) error { return verb(ctx, ent.FromContext(ctx)) })
		})
	}
}

// each carries a verb out on row after row, each in a transaction of its own: one that
// fails does not hold the others.
func each(which func(context.Context, *ent.Client) ([]uuid.UUID, error), verb func(context.Context, *ent.Client, uuid.UUID) error) func(context.Context, *app) error {
	return func(ctx context.Context, a *app) error {
		ids, err := which(ctx, a.store.Client)
		for _, id := range ids {
			one := together(func(ctx context.Context, db *ent.Client) error { return verb(ctx, db, id) })
			if failed := one(ctx, a); failed != nil {
				err = errors.Join(err, fmt.Errorf("%s: %w", id, failed))
			}
		}
		return err
	}
}

// printReports prints what was signed, outside of any transaction, and keeps the files.
func printReports(ctx context.Context, a *app) error {
	ids, err := reporting.Unprinted(ctx, a.store.Client)
	for _, id := range ids {
		files, failed := reporting.Printed(ctx, a.store.Client, id)
		if failed == nil {
			failed = together(func(ctx context.Context, db *ent.Client) error { return reporting.Keep(ctx, db, id, files) })(ctx, a)
		}
		if failed != nil {
			err = errors.Join(err, fmt.Errorf("%s: %w", id, failed))
		}
	}
	return err
}

// sealTrail looks first, so that an idle server takes no write lock.
func sealTrail(ctx context.Context, a *app) error {
	waiting, err := a.store.Client.AuditEvent.Query().Where(auditevent.SeqIsNil()).
		Exist(viewer.Machine(ctx, "", "seal the trail"))
	if err != nil || !waiting {
		return err
	}
	_, err = audit.Seal(ctx, a.store)
	return err
}

// lockID is the advisory lock that the servers of one PostgreSQL contend for.
const lockID = 0x48656e67

// work runs the jobs until ctx ends.
func (a *app) work(ctx context.Context, all []job) {
	ctx = clock.NewContext(ent.NewContext(ctx, a.store.Client), a.clock)
	for ctx.Err() == nil {
		if err := a.leading(ctx, func(ctx context.Context) { a.runJobs(ctx, all) }); err != nil && ctx.Err() == nil {
			a.log.WarnContext(ctx, "jobs", "error", err.Error())
		}
		pause(ctx, 5*time.Second)
	}
}

// leading calls do while this server is the one that works: at once on SQLite,
// on PostgreSQL as long as its connection holds the lock.
func (a *app) leading(ctx context.Context, do func(context.Context)) error {
	if a.store.Dialect != dialect.Postgres {
		do(ctx)
		return nil
	}
	conn, err := a.store.DB.Conn(ctx)
	if err != nil {
		return err
	}
	defer func() { _ = conn.Close() }()
	var ours bool
	if err := conn.QueryRowContext(ctx, "SELECT pg_try_advisory_lock($1)", lockID).Scan(&ours); err != nil || !ours {
		return err
	}
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	go holding(ctx, stop, conn, a.log)
	do(ctx)
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), time.Second)
	defer cancel()
	_, err = conn.ExecContext(ctx, "SELECT pg_advisory_unlock($1)", lockID)
	return err
}

// holding stops the work when the connection with the lock is lost.
func holding(ctx context.Context, stop context.CancelFunc, conn *sql.Conn, log *slog.Logger) {
	for pause(ctx, time.Second) {
		if err := conn.PingContext(ctx); err != nil && ctx.Err() == nil {
			log.WarnContext(ctx, "another server takes the jobs over", "error", err.Error())
			stop()
		}
	}
}

func (a *app) runJobs(ctx context.Context, all []job) {
	ended := make(chan struct{})
	for _, j := range all {
		go func() {
			last := ending{}
			for ok := true; ok; ok = pause(ctx, j.every) {
				a.tell(ctx, &last, j, a.runJob(ctx, j))
			}
			ended <- struct{}{}
		}()
	}
	for range all {
		<-ended
	}
}

// runJob runs a job once; a panic is its failure too.
func (a *app) runJob(ctx context.Context, j job) (err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("panic: %v", p)
		}
	}()
	return j.run(ctx, a)
}

// ending is how a job last ended, once this server knows.
type ending struct{ known, failed bool }

// tell logs a failure, and traces when a job begins to fail or works again: the
// administrators' home shows it.
func (a *app) tell(ctx context.Context, last *ending, j job, err error) {
	if ctx.Err() != nil {
		return // stopping is no failure
	}
	if err != nil {
		a.log.ErrorContext(ctx, "job", "job", j.name, "error", err.Error())
	}
	now := ending{known: true, failed: err != nil}
	if *last == now {
		return
	}
	if err := audit.JobEnded(ctx, a.store.Client, j.name, err); err != nil {
		a.log.ErrorContext(ctx, "job not traced", "job", j.name, "error", err.Error())
		return
	}
	*last = now
}

// pause waits; false when ctx ended first.
func pause(ctx context.Context, d time.Duration) bool {
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-timer.C:
		return true
	case <-ctx.Done():
		return false
	}
}
