package store

import (
	"container/list"
	"context"
	"database/sql"
	"sync"
	"time"
)

// longest is the text beyond which a statement is not kept: bulk writes, whose
// texts differ with every number of rows.
const longest = 4 << 10

// kept holds prepared statements, for lib/pq asks the server twice for one that
// is not. They are bounded, because IN lists make a text for every length; the
// one not used for longest goes first. A nil kept keeps none.
type kept struct {
	db    *sql.DB
	limit int

	mu     sync.Mutex
	texts  map[string]*list.Element // of *keptStatement
	recent *list.List               // the newest in front
	idle   []*sql.Stmt              // given up and out of use: unlock closes them

	background chan struct{} // one place: a single statement is prepared behind a transaction's back
	closing    context.Context
	stop       context.CancelFunc
	running    sync.WaitGroup
}

// keptStatement is closed when it is given up and nobody uses it any more.
type keptStatement struct {
	text    string
	stmt    *sql.Stmt
	users   int
	givenUp bool
}

func newKept(db *sql.DB, limit int) *kept {
	k := &kept{db: db, limit: limit, texts: map[string]*list.Element{}, recent: list.New(), background: make(chan struct{}, 1)}
	k.closing, k.stop = context.WithCancel(context.Background())
	return k
}

func nothing() {}

// borrow returns the statement for a text, or nil to run it as it is, and what
// to call when it has run. Within a transaction nothing is prepared through the
// pool, whose connections may all be held by transactions that wait likewise.
func (k *kept) borrow(ctx context.Context, tx *sql.Tx, text string, args []any) (*sql.Stmt, func()) {
	if k == nil || len(args) == 0 || len(text) > longest {
		return nil, nothing
	}
	s := k.find(text)
	switch {
	case tx != nil && s == nil:
		k.prepareLater(text)
		return nil, nothing
	case tx != nil:
		return tx.StmtContext(ctx, s.stmt), func() { k.release(s) }
	case s == nil:
		if s = k.prepare(ctx, text); s == nil {
			return nil, nothing // running it as it is tells the error
		}
	}
	return s.stmt, func() { k.release(s) }
}

// find returns a kept statement with one user more, or nil.
func (k *kept) find(text string) *keptStatement {
	k.mu.Lock()
	defer k.mu.Unlock()
	e, ok := k.texts[text]
	if !ok {
		return nil
	}
	k.recent.MoveToFront(e)
	s := e.Value.(*keptStatement)
	s.users++
	return s
}

// prepare keeps a statement and returns it with one user, or nil when it cannot be prepared.
func (k *kept) prepare(ctx context.Context, text string) *keptStatement {
	stmt, err := k.db.PrepareContext(ctx, text)
	if err != nil {
		return nil
	}
	s := &keptStatement{text: text, stmt: stmt, users: 1}
	k.mu.Lock()
	defer k.unlock()
	if _, ok := k.texts[text]; ok || k.closing.Err() != nil {
		s.givenUp = true // another was faster: this one serves its one user
		return s
	}
	k.texts[text] = k.recent.PushFront(s)
	for k.recent.Len() > k.limit {
		k.giveUp(k.recent.Back())
	}
	return s
}

// prepareLater prepares for the next one who asks.
func (k *kept) prepareLater(text string) {
	select {
	case k.background <- struct{}{}:
	default:
		return // the next transaction will ask again
	}
	k.running.Go(func() {
		defer func() { <-k.background }()
		ctx, cancel := context.WithTimeout(k.closing, 5*time.Second)
		defer cancel()
		if s := k.prepare(ctx, text); s != nil {
			k.release(s)
		}
	})
}

func (k *kept) release(s *keptStatement) {
	k.mu.Lock()
	defer k.unlock()
	s.users--
	if s.users == 0 && s.givenUp {
		k.idle = append(k.idle, s.stmt)
	}
}

// forget gives a statement up.
func (k *kept) forget(text string) {
	k.mu.Lock()
	defer k.unlock()
	if e, ok := k.texts[text]; ok {
		k.giveUp(e)
	}
}

func (k *kept) giveUp(e *list.Element) {
	s := k.recent.Remove(e).(*keptStatement)
	delete(k.texts, s.text)
	s.givenUp = true
	if s.users == 0 {
		k.idle = append(k.idle, s.stmt)
	}
}

// unlock ends a change. What it left without a user is closed after it, for that
// asks the server.
func (k *kept) unlock() {
	idle := k.idle
	k.idle = nil
	k.mu.Unlock()
	for _, stmt := range idle {
		_ = stmt.Close()
	}
}

// close ends what runs in the background; the statements end with their connections.
func (k *kept) close() {
	if k == nil {
		return
	}
	k.stop()
	k.running.Wait()
}
