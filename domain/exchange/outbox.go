package exchange

import (
	"context"
	"fmt"
	"slices"
	"time"

	"github.com/google/uuid"

	"hengxiao/domain/allocation"
	"hengxiao/domain/fault"
	"hengxiao/domain/standard"
	"hengxiao/domain/workflow"
	"hengxiao/ent/clock"
	"hengxiao/ent/exact"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/batch"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/generated/ent/outboxmessage"
	"hengxiao/ent/generated/ent/report"
	"hengxiao/ent/term"
	"hengxiao/ent/viewer"
)

// PushBatch sends a batch's results to budget preparation.
type PushBatch struct {
	ID      uuid.UUID
	Version int
}

// PushResult counts what was queued now, and what is reported but not to be sent: it
// has no amount, or its report is not approved.
type PushResult struct {
	Queued  int
	Skipped int
	Batch   *ent.Batch
}

// portion is how many declarations are read and written at once.
const portion = 200

// Push is 送预算编制系统: every reported project with an amount whose report is approved
// is queued under the key of its project, year and version. Pushed again it stays one
// document; what the other side rejected, or has not answered, is sent once more.
func Push(ctx context.Context, db *ent.Client, in PushBatch) (*PushResult, error) {
	b, set, err := hold(ctx, db, in.ID, in.Version)
	if err != nil {
		return nil, err
	}
	approved, err := db.Report.Query().Where(report.BatchID(b.ID), report.StatusEQ(report.StatusAPPROVED)).
		IDs(viewer.System(ctx, "approved reports of a batch"))
	if err != nil {
		return nil, err
	}
	planned, err := allocation.Planned(ctx, db, b)
	if err != nil {
		return nil, err
	}
	p := &push{db: db, set: set, approved: approved, planned: planned, now: clock.Now(ctx), result: PushResult{Batch: b}}
	where := []declarationFilter{declaration.BatchID(b.ID), declaration.StageEQ(declaration.StageREPORTED)}
	for rows, err := range portions(ctx, db, where, func(q *ent.DeclarationQuery) {
		q.WithUnit(func(q *ent.UnitQuery) { q.WithParent() }).WithSection().WithMessages()
	}) {
		if err != nil {
			return nil, err
		}
		if err := p.queue(viewer.System(ctx, "queue results for budget preparation"), rows); err != nil {
			return nil, err
		}
	}
	return &p.result, p.faults.Err()
}

// hold locks a batch in the version that was seen, with its yardsticks.
func hold(ctx context.Context, db *ent.Client, id uuid.UUID, version int) (*ent.Batch, *standard.Set, error) {
	there, err := db.Batch.Query().Where(batch.ID(id)).Exist(ctx)
	if err != nil {
		return nil, nil, err
	}
	if !there {
		return nil, nil, fault.Missing()
	}
	b, err := db.Batch.UpdateOneID(id).Where(batch.Version(version)).SetVersion(version + 1).
		Save(viewer.System(ctx, "hold a batch"))
	if ent.IsNotFound(err) {
		return nil, nil, workflow.Stale()
	}
	if err != nil {
		return nil, nil, err
	}
	set, err := standard.OfBatch(ctx, db, b)
	return b, set, err
}

// push is one act of sending.
type push struct {
	db       *ent.Client
	set      *standard.Set
	approved []uuid.UUID
	planned  map[uuid.UUID]exact.Money
	now      time.Time
	result   PushResult
	faults   fault.List
}

func (p *push) queue(ctx context.Context, rows []*ent.Declaration) error {
	var creates []*ent.OutboxMessageCreate
	for _, d := range rows {
		if !p.due(d) {
			p.result.Skipped++
			continue
		}
		m, err := messageOf(d, p.set, p.planned).Seal()
		if wrong, ok := fault.Of(err); ok {
			for _, f := range wrong {
				p.faults.Add(fault.New(f.Code, "项目“%s”（%s）：%s", d.NameZh, d.Code, f.Message))
			}
			continue
		}
		if err != nil {
			return err
		}
		old := under(d.Edges.Messages, m.IdempotencyKey)
		switch {
		case old == nil:
			creates = append(creates, p.db.OutboxMessage.Create().SetDivision(d.Division).SetDeclarationID(d.ID).
				SetKey(m.IdempotencyKey).SetPayload(string(m.JSON())).SetHash(m.Hash).SetNextAt(p.now))
		case old.Status == outboxmessage.StatusREJECTED || old.Status == outboxmessage.StatusSENT:
			err := old.Update().SetVersion(old.Version + 1).SetStatus(outboxmessage.StatusPENDING).
				SetAttempts(0).SetNextAt(p.now).ClearAnsweredAt().Exec(ctx)
			if err != nil {
				return err
			}
		default:
			continue // not gone yet
		}
		p.result.Queued++
	}
	if err := p.db.OutboxMessage.CreateBulk(creates...).Exec(ctx); err != nil {
		return fmt.Errorf("queue results: %w", err)
	}
	return nil
}

// due tells whether a reported project is to be sent.
func (p *push) due(d *ent.Declaration) bool {
	return d.ReviewedAmount != nil && (d.Opinion == nil || *d.Opinion != term.Revise) &&
		d.PendingReportID != nil && slices.Contains(p.approved, *d.PendingReportID)
}

// under is the message with the key; nil when there is none.
func under(messages []*ent.OutboxMessage, key string) *ent.OutboxMessage {
	i := slices.IndexFunc(messages, func(m *ent.OutboxMessage) bool { return m.Key == key })
	if i < 0 {
		return nil
	}
	return messages[i]
}
