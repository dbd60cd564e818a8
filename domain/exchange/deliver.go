package exchange

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"github.com/google/uuid"

	"hengxiao/domain/fault"
	"hengxiao/domain/notify"
	"hengxiao/ent/clock"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/generated/ent/outboxmessage"
	"hengxiao/ent/store"
	"hengxiao/ent/trace"
	"hengxiao/ent/viewer"
)

// Targets are the ways to the other system that an installation has: none, one or both of
// them. Results and payment states go the same ways.
type Targets struct {
	Folder   string    // the other side fetches from it and answers in its answers/
	Endpoint *Endpoint // nil for none
}

// mostInARun bounds one run; what is left waits for the next.
const mostInARun = 1_000

// Deliver is the job that sends what is due and takes what was answered in the folder.
// A message that does not go is tried again after 1, 2, 4 … 60 minutes under the same
// id. One that went waits for its answer; an endpoint is asked for it once a day, by
// the same message. No transaction is open while the network or the disk waits, and of
// several servers one takes each message. What hinders a message stands in its row; a
// target that is out of order ends the run.
func Deliver(ctx context.Context, st *store.Store, to Targets) error {
	if to.Folder == "" && to.Endpoint == nil {
		return nil
	}
	ctx = viewer.Machine(ctx, "", "deliver messages to the other system")
	batches, err := to.deliverDue(ctx, st)
	if to.Folder == "" {
		return err
	}
	for _, b := range batches {
		err = errors.Join(err, putList(ctx, st.Client, to.Folder, b))
	}
	return errors.Join(err, collect(ctx, st, to.Folder))
}

// deliverDue sends what is due and lists the batches of what went for the first time.
func (to Targets) deliverDue(ctx context.Context, st *store.Store) ([]uuid.UUID, error) {
	var batches []uuid.UUID
	seen := map[uuid.UUID]bool{}
	for range mostInARun {
		m, err := to.claim(ctx, st)
		if err != nil || m == nil {
			return batches, err
		}
		hindered, err := to.try(ctx, st, m)
		switch b := m.Edges.Declaration.BatchID; {
		case err != nil:
			return batches, err
		case hindered != nil && hindered.down:
			return batches, fmt.Errorf("deliver %s: %w", m.Key, hindered.cause)
		case hindered == nil && m.Kind == outboxmessage.KindRESULT && m.Status == outboxmessage.StatusPENDING && !seen[b]:
			seen[b] = true
			batches = append(batches, b)
		}
	}
	return batches, nil
}

// claim takes the message that has been due the longest: nobody else tries it before
// its next time. It is nil when none is due.
func (to Targets) claim(ctx context.Context, st *store.Store) (*ent.OutboxMessage, error) {
	now := clock.Now(ctx)
	waiting := []outboxmessage.Status{outboxmessage.StatusPENDING}
	if to.Endpoint != nil {
		waiting = append(waiting, outboxmessage.StatusSENT)
	}
	for {
		m, err := st.Client.OutboxMessage.Query().
			Where(outboxmessage.StatusIn(waiting...), outboxmessage.NextAtLTE(now),
				outboxmessage.Or(outboxmessage.KindEQ(outboxmessage.KindPAYMENT),
					outboxmessage.HasDeclarationWith(declaration.StageEQ(declaration.StageREPORTED)))).
			Order(outboxmessage.ByNextAt(), outboxmessage.ByID()).WithDeclaration().First(ctx)
		if ent.IsNotFound(err) {
			return nil, nil
		}
		if err != nil {
			return nil, err
		}
		taken, err := st.Client.OutboxMessage.UpdateOneID(m.ID).Where(outboxmessage.Version(m.Version)).
			SetVersion(m.Version + 1).AddAttempts(1).SetNextAt(now.Add(pause(m))).Save(trace.Quiet(ctx))
		switch {
		case ent.IsNotFound(err): // another server has it, or it was answered
			continue
		case err != nil:
			return nil, err
		}
		taken.Edges.Declaration = m.Edges.Declaration
		return taken, nil
	}
}

const day = 24 * time.Hour

// pause is how long a message that is tried now waits for its next try.
func pause(m *ent.OutboxMessage) time.Duration {
	if m.Status == outboxmessage.StatusSENT {
		return day
	}
	return min(time.Minute<<min(m.Attempts, 6), time.Hour)
}

// hindrance is why a message did not go: in words for its row, and whether the target
// itself is out of order, so that the next message would meet the same.
type hindrance struct {
	words string
	down  bool
	cause error
}

// try sends a message and writes down how that ended: with its answer, on its way, or
// hindered.
func (to Targets) try(ctx context.Context, st *store.Store, m *ent.OutboxMessage) (*hindrance, error) {
	answer, hindered := to.send(ctx, m)
	if answer != nil {
		err := takeAnswers(ctx, st, []Answer{*answer})
		wrong, ok := fault.Of(err)
		if !ok {
			return nil, err
		}
		hindered = &hindrance{words: misanswered + wrong.Error(), cause: wrong}
	}
	return hindered, settle(ctx, st, m, hindered)
}

func (to Targets) send(ctx context.Context, m *ent.OutboxMessage) (*Answer, *hindrance) {
	doc, err := documentOf(m)
	if err != nil {
		return nil, &hindrance{words: "报文已损坏，未送出", cause: err}
	}
	if to.Folder != "" && m.Status == outboxmessage.StatusPENDING {
		if _, err := PutMessage(to.Folder, doc); err != nil {
			if said, ok := fault.Of(err); ok {
				return nil, &hindrance{words: said.Error(), cause: err}
			}
			return nil, &hindrance{words: "写入交换文件夹失败", down: true, cause: err}
		}
	}
	if to.Endpoint != nil {
		return to.Endpoint.post(ctx, doc)
	}
	return nil, nil
}

// documentOf is the message as it was sealed, of its kind.
func documentOf(m *ent.OutboxMessage) (Sealed, error) {
	if m.Kind == outboxmessage.KindRESULT {
		return resultOf(m)
	}
	doc, err := unsealed[PaymentMessage](m)
	if err != nil {
		return nil, err
	}
	return doc, whole(m, doc, doc.Hash)
}

// resultOf is a result as it was sealed.
func resultOf(m *ent.OutboxMessage) (BudgetMessage, error) {
	doc, err := unsealed[BudgetMessage](m)
	if err != nil {
		return doc, err
	}
	return doc, whole(m, doc, doc.Hash)
}

func unsealed[M Sealed](m *ent.OutboxMessage) (doc M, err error) {
	if err := json.Unmarshal([]byte(m.Payload), &doc); err != nil {
		return doc, fmt.Errorf("message %s: %w", m.Key, err)
	}
	return doc, nil
}

func whole(m *ent.OutboxMessage, doc Sealed, hash string) error {
	if !doc.Whole() || hash != m.Hash {
		return fmt.Errorf("message %s is not as it was sealed", m.Key)
	}
	return nil
}

// settle writes down how a try without an answer ended, unless an answer came
// meanwhile. What is no news leaves no trace.
func settle(ctx context.Context, st *store.Store, m *ent.OutboxMessage, hindered *hindrance) error {
	ctx = viewer.Machine(ctx, m.Division, "result of a delivery")
	status, words, next := outboxmessage.StatusSENT, "", clock.Now(ctx).Add(day)
	if hindered != nil {
		status, words, next = m.Status, hindered.words, m.NextAt
	}
	if status == m.Status && words == m.Reason {
		return nil
	}
	notify.Announce(ctx, m.Edges.Declaration)
	return st.InTx(ctx, func(ctx context.Context) error {
		return ent.FromContext(ctx).OutboxMessage.Update().
			Where(outboxmessage.ID(m.ID), outboxmessage.Version(m.Version)).
			SetVersion(m.Version + 1).SetStatus(status).SetReason(words).SetNextAt(next).Exec(ctx)
	})
}
