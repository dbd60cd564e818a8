package exchange

import (
	"context"
	"fmt"
	"slices"
	"unicode/utf8"

	"entgo.io/ent/dialect"
	"entgo.io/ent/dialect/sql"
	"github.com/google/uuid"

	"hengxiao/domain/fault"
	"hengxiao/domain/notify"
	"hengxiao/domain/workflow"
	"hengxiao/ent/clock"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/generated/ent/outboxmessage"
	"hengxiao/ent/viewer"
)

// AcknowledgeRow is the other system's answer to one message; a rejection says why.
type AcknowledgeRow struct {
	Key      string
	Accepted bool
	Reason   *string
}

// Acknowledge is the other system's answer (回执).
type Acknowledge struct {
	Rows []*AcknowledgeRow
}

// Ack takes the answers, all or none: a project whose result is accepted is PUSHED, of a
// rejected message the office hears. The same answer again changes nothing; what was accepted stays so.
func Ack(ctx context.Context, db *ent.Client, in Acknowledge) ([]*ent.OutboxMessage, error) {
	rows := make([]answered, len(in.Rows))
	for i, r := range in.Rows {
		rows[i] = answered{key: r.Key, accepted: r.Accepted}
		if r.Reason != nil {
			rows[i].reason = tidy(*r.Reason)
		}
	}
	return acknowledge(ctx, db, rows)
}

// answered is one answer, with the hash where the other side gives one.
type answered struct {
	key      string
	accepted bool
	reason   string
	hash     string
}

func acknowledge(ctx context.Context, db *ent.Client, rows []answered) ([]*ent.OutboxMessage, error) {
	if len(rows) == 0 {
		return nil, fault.New(fault.Required, "没有回执").At("rows")
	}
	messages, err := heldByKey(ctx, db, rows)
	if err != nil {
		return nil, err
	}
	if err := checkAnswers(rows, messages).Err(); err != nil {
		return nil, err
	}
	sys := viewer.System(ctx, "budget preparation answered")
	out := make([]*ent.OutboxMessage, len(rows))
	for i, r := range rows {
		if out[i], err = r.take(sys, db, messages[r.key]); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// heldByKey reads the messages that the viewer sees, with their declarations, and
// locks them in the order of their keys: of two equal answers at once the second
// finds everything done.
func heldByKey(ctx context.Context, db *ent.Client, rows []answered) (map[string]*ent.OutboxMessage, error) {
	keys := make([]string, len(rows))
	for i, r := range rows {
		keys[i] = r.key
	}
	slices.Sort(keys)
	found := map[string]*ent.OutboxMessage{}
	for chunk := range slices.Chunk(slices.Compact(keys), portion) {
		q := db.OutboxMessage.Query().Where(outboxmessage.KeyIn(chunk...)).Order(outboxmessage.ByKey()).Unique(false)
		q.Modify(func(s *sql.Selector) {
			if s.Dialect() == dialect.Postgres {
				s.ForUpdate()
			}
		})
		held, err := q.All(ctx)
		if err != nil {
			return nil, err
		}
		for _, m := range held {
			found[m.Key] = m
		}
	}
	return found, withDeclarations(ctx, db, found)
}

func withDeclarations(ctx context.Context, db *ent.Client, messages map[string]*ent.OutboxMessage) error {
	all := make([]*ent.OutboxMessage, 0, len(messages))
	for _, m := range messages {
		all = append(all, m)
	}
	for chunk := range slices.Chunk(all, portion) {
		where := declaration.HasMessagesWith(outboxmessage.IDIn(idsOf(chunk)...))
		rows, err := db.Declaration.Query().Where(where).All(viewer.System(ctx, "declarations of messages"))
		if err != nil {
			return err
		}
		for _, m := range chunk {
			for _, d := range rows {
				if d.ID == m.DeclarationID {
					m.Edges.Declaration = d
				}
			}
		}
	}
	return nil
}

func checkAnswers(rows []answered, messages map[string]*ent.OutboxMessage) fault.List {
	var faults fault.List
	seen := map[string]bool{}
	for i, r := range rows {
		m := messages[r.key]
		switch {
		case m == nil:
			faults.Add(fault.New(fault.NotFound, "没有编号为“%s”的报文", r.key).At("rows[%d].key", i))
			continue
		case seen[r.key]:
			faults.Add(fault.New(fault.DupIndicator, "报文“%s”重复答复", r.key).At("rows[%d].key", i))
		}
		seen[r.key] = true
		faults = append(faults, r.check(m).Under("rows[%d]", i)...)
	}
	return faults
}

func (r answered) check(m *ent.OutboxMessage) fault.List {
	var faults fault.List
	d := m.Edges.Declaration
	switch {
	case !r.accepted && r.reason == "":
		faults.Add(fault.New(fault.Required, "报文“%s”：退回须说明原因", r.key).At("reason"))
	case utf8.RuneCountInString(r.reason) > maxReason:
		faults.Add(fault.New(fault.TooShort, "报文“%s”：原因最多 %d 个字", r.key, maxReason).At("reason"))
	}
	if r.hash != "" && r.hash != m.Hash {
		faults.Add(fault.New(fault.KeyMismatch, "报文“%s”：内容摘要与送出的不符", r.key).At("hash"))
	}
	switch {
	case r.same(m):
	case m.Status == outboxmessage.StatusACCEPTED:
		faults.Add(fault.New(fault.Frozen, "报文“%s”：项目“%s”已接受，不能再退回", r.key, d.NameZh).At("accepted"))
	case r.accepted && m.Kind == outboxmessage.KindRESULT && d.Stage != declaration.StageREPORTED:
		faults.Add(fault.New(fault.Frozen, "报文“%s”：项目“%s”当前环节为“%s”，不能接受", r.key, d.NameZh, workflow.StageNames[d.Stage]).At("accepted"))
	}
	return faults
}

// same tells whether the message has this answer already.
func (r answered) same(m *ent.OutboxMessage) bool {
	return r.accepted && m.Status == outboxmessage.StatusACCEPTED || !r.accepted && m.Status == outboxmessage.StatusREJECTED
}

// take writes an answer that has no fault.
func (r answered) take(ctx context.Context, db *ent.Client, m *ent.OutboxMessage) (*ent.OutboxMessage, error) {
	if r.same(m) {
		return m, nil
	}
	d := m.Edges.Declaration
	status := outboxmessage.StatusREJECTED
	if r.accepted {
		status = outboxmessage.StatusACCEPTED
	}
	taken, err := db.OutboxMessage.UpdateOneID(m.ID).Where(outboxmessage.Version(m.Version)).SetVersion(m.Version + 1).
		SetStatus(status).SetReason(r.reason).SetAnsweredAt(clock.Now(ctx)).Save(ctx)
	if ent.IsNotFound(err) {
		return nil, workflow.Stale()
	}
	if err != nil {
		return nil, fmt.Errorf("answer to %s: %w", m.Key, err)
	}
	if r.accepted && m.Kind == outboxmessage.KindRESULT {
		_, err := workflow.Take(ctx, db, d, d.Version, workflow.Push, workflow.Because{Reason: r.reason, Hash: m.Hash}, nil)
		return taken, err
	}
	notify.Announce(ctx, d)
	if r.accepted {
		return taken, nil
	}
	kind := "push.rejected"
	if m.Kind == outboxmessage.KindPAYMENT {
		kind = "payment.rejected"
	}
	return taken, notify.Tell(ctx, db, d, []viewer.Role{viewer.PerfOffice}, notify.News{Kind: kind, Detail: r.reason})
}

func idsOf(messages []*ent.OutboxMessage) []uuid.UUID {
	ids := make([]uuid.UUID, len(messages))
	for i, m := range messages {
		ids[i] = m.ID
	}
	return ids
}
