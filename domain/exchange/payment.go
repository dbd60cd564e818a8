package exchange

import (
	"context"
	"fmt"
	"time"

	"github.com/google/uuid"

	"hengxiao/domain/paper"
	"hengxiao/ent/clock"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/generated/ent/outboxmessage"
	"hengxiao/ent/viewer"
)

// PaymentState is whether a project may be paid from now on (拨付状态).
type PaymentState string

// The states that the payment system is told of.
const (
	Paused    PaymentState = "SUSPENDED" // 暂停拨付: an alarm was not answered in time
	Resumed   PaymentState = "LIFTED"    // 恢复拨付: the answer was accepted
	Cancelled PaymentState = "CANCELLED" // 取消项目: nothing more is paid
)

// PaymentMessage tells the payment system whether a project may be paid. Of several about
// one project that with the highest version stands.
type PaymentMessage struct {
	ID             string       `json:"id"`
	SchemaVersion  string       `json:"schemaVersion"`
	Kind           string       `json:"kind"` // PAYMENT, by which the other side knows it from a result
	IdempotencyKey string       `json:"idempotencyKey"`
	Division       string       `json:"division"`
	FiscalYear     int          `json:"fiscalYear"`
	Version        int          `json:"version"`
	ProjectCode    string       `json:"projectCode"`
	NameZh         string       `json:"nameZh"`
	UnitCode       string       `json:"unitCode"`
	SectionCode    string       `json:"sectionCode"`
	State          PaymentState `json:"state"`
	Reason         string       `json:"reason"`
	Since          time.Time    `json:"since"`
	Hash           string       `json:"hash"` // SHA-256 of the canonical message without it
}

// seal gives the message its id, its key and its hash. The key is the project's own with a
// word behind it, as results and payments have versions of their own.
func (m PaymentMessage) seal() PaymentMessage {
	m.SchemaVersion, m.Kind = SchemaVersion, string(outboxmessage.KindPAYMENT)
	m.ID = fmt.Sprintf("%s-%d-%s-payment-v%d", m.Division, m.FiscalYear, m.ProjectCode, m.Version)
	m.IdempotencyKey = fmt.Sprintf("%s-payment/%d/%d", m.ProjectCode, m.FiscalYear, m.Version)
	m.Hash = m.sum()
	return m
}

// Whole tells whether the message is as it was sealed.
func (m PaymentMessage) Whole() bool { return m.ID != "" && m.Hash == m.sum() }

// Name is the message's id.
func (m PaymentMessage) Name() string { return m.ID }

// JSON is the message as it travels: its canonical text and a line end.
func (m PaymentMessage) JSON() []byte { return append(paper.Canonical(m), '\n') }

func (m PaymentMessage) sum() string {
	m.Hash = ""
	return paper.Hash(m)
}

// TellPayment queues what the payment system has to know of a project from now on.
func TellPayment(ctx context.Context, db *ent.Client, declarationID uuid.UUID, state PaymentState, reason string) error {
	ctx = viewer.System(ctx, "whether a project may be paid")
	d, err := db.Declaration.Query().Where(declaration.ID(declarationID)).WithUnit().WithSection().Only(ctx)
	if err != nil {
		return err
	}
	before, err := db.OutboxMessage.Query().
		Where(outboxmessage.DeclarationID(d.ID), outboxmessage.KindEQ(outboxmessage.KindPAYMENT)).Count(ctx)
	if err != nil {
		return err
	}
	m := PaymentMessage{Division: d.Division, FiscalYear: d.BudgetYear, Version: before + 1, ProjectCode: d.Code, NameZh: d.NameZh,
		UnitCode: d.Edges.Unit.Code, SectionCode: d.Edges.Section.Code, State: state, Reason: reason, Since: clock.Now(ctx)}.seal()
	err = db.OutboxMessage.Create().SetDivision(d.Division).SetDeclarationID(d.ID).SetKind(outboxmessage.KindPAYMENT).
		SetKey(m.IdempotencyKey).SetPayload(string(m.JSON())).SetHash(m.Hash).SetNextAt(clock.Now(ctx)).Exec(ctx)
	if err != nil {
		return fmt.Errorf("queue a payment state: %w", err)
	}
	return nil
}
