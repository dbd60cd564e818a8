package demo

import (
	"context"
	"fmt"
	"strings"

	"hengxiao/domain/batch"
	"hengxiao/domain/disclosure"
	"hengxiao/domain/exchange"
	"hengxiao/domain/reporting"
	"hengxiao/domain/workflow"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/generated/ent/outboxmessage"
	"hengxiao/ent/generated/ent/section"
	"hengxiao/ent/viewer"
)

// report makes and signs a report of the whole batch, or of one section in it.
func (s *seed) report(ctx context.Context, b *ent.Batch, sectionCode string) (*ent.Report, error) {
	in := reporting.DraftReport{BatchID: b.ID}
	if sectionCode != "" {
		id, err := s.db.Section.Query().Where(section.Code(sectionCode)).OnlyID(s.as(ctx, "office"))
		if err != nil {
			return nil, err
		}
		in.SectionID = &id
	}
	r, err := reporting.Draft(s.as(ctx, "office"), s.db, in)
	if err != nil {
		return nil, err
	}
	return reporting.Sign(s.as(ctx, "office"), s.db, workflow.Seen{ID: r.ID, Version: r.Version})
}

// pushed signs, approves and pushes; budget preparation accepts so many, and has yet
// to answer the rest.
func (s *seed) pushed(ctx context.Context, b *ent.Batch, sectionCode string, accepts int) error {
	r, err := s.report(ctx, b, sectionCode)
	if err != nil {
		return fmt.Errorf("report: %w", err)
	}
	if _, err := reporting.Approve(s.as(ctx, "leader"), s.db, workflow.Seen{ID: r.ID, Version: r.Version}); err != nil {
		return fmt.Errorf("approve the report: %w", err)
	}
	now, err := s.db.Batch.Get(s.as(ctx, "office"), b.ID)
	if err != nil {
		return err
	}
	if _, err := exchange.Push(s.as(ctx, "office"), s.db, exchange.PushBatch{ID: now.ID, Version: now.Version}); err != nil {
		return fmt.Errorf("push: %w", err)
	}
	waiting, err := s.db.OutboxMessage.Query().Where(outboxmessage.KindEQ(outboxmessage.KindRESULT), outboxmessage.StatusEQ(outboxmessage.StatusPENDING)).
		Order(outboxmessage.ByKey()).Limit(accepts).All(viewer.Machine(ctx, b.Division, "demo"))
	if err != nil {
		return err
	}
	in := exchange.Acknowledge{}
	for _, m := range waiting {
		in.Rows = append(in.Rows, &exchange.AcknowledgeRow{Key: m.Key, Accepted: true})
	}
	_, err = exchange.Ack(s.as(ctx, "integrator"), s.db, in)
	return err
}

// approved brings the first batch to the approved budget and closes it.
func (s *seed) approved(ctx context.Context, b *ent.Batch, day int) error {
	if err := s.pushed(s.at(ctx, day), b, "", len(finished)); err != nil {
		return err
	}
	congress, received := s.day(day+10), s.day(day+22)
	ctx = s.at(ctx, day+20)
	now, err := s.db.Batch.Get(s.as(ctx, "office"), b.ID)
	if err != nil {
		return err
	}
	if now, err = batch.Change(s.as(ctx, "office"), s.db, batch.ChangeBatch{ID: b.ID, Version: now.Version,
		CongressPassedOn: &congress, ApprovalReceivedOn: &received}); err != nil {
		return err
	}
	if now, err = batch.Close(s.as(ctx, "office"), s.db, workflow.Seen{ID: b.ID, Version: now.Version}); err != nil {
		return err
	}
	rows, err := s.db.Declaration.Query().Where(declaration.BatchID(b.ID)).All(s.as(ctx, "budget"))
	if err != nil {
		return err
	}
	in := exchange.ApproveBatch{ID: b.ID, Version: now.Version, DocNo: fmt.Sprintf("南财预〔%d〕1号（示例）", s.year()-1), DocDate: s.day(day + 19)}
	for _, d := range rows {
		in.Rows = append(in.Rows, &exchange.ApprovalRow{DeclarationID: d.ID, Amount: *d.ReviewedAmount})
	}
	if _, err = exchange.Approve(s.as(ctx, "budget"), s.db, in); err != nil {
		return err
	}
	return s.published(ctx, b, rows)
}

// published makes the approved targets public, but for the stores of the emergency.
func (s *seed) published(ctx context.Context, b *ent.Batch, rows []*ent.Declaration) error {
	in := disclosure.PublishTargets{BatchID: b.ID}
	for _, d := range rows {
		if strings.Contains(d.NameZh, "应急物资") {
			in.Withheld = append(in.Withheld, &disclosure.Withheld{DeclarationID: d.ID, Reason: "应急物资的储备点位和数量按规定不予公开"})
		}
	}
	_, err := disclosure.Publish(s.as(ctx, "office"), s.db, in)
	return err
}

// reportedAndPushed are the second batch's first: one section's report is with the
// leader, another's has gone to budget preparation, which has accepted one project.
func (s *seed) reportedAndPushed(ctx context.Context, b *ent.Batch) error {
	early := []struct {
		code     string
		verdicts []verdict
		meeting  string
	}{
		{"2027-206001-001", []verdict{{88, 1, ""}, {90, 2, ""}, {86, 1, ""}}, "88.00"}, // KS_ADM
		{"2027-209001-001", nil, ""}, // KS_ADM, exempt
		{"2027-207001-002", []verdict{{84, 2, ""}, {86, 2, ""}, {85, 1, ""}}, "85.00"}, // KS_SOC
	}
	for _, p := range early {
		d, err := s.screened(s.at(ctx, -44), b.ID, p.code)
		if err != nil {
			return err
		}
		if err := s.concluded(ctx, d, -40, p.verdicts, p.meeting); err != nil {
			return err
		}
	}
	if err := s.pushed(s.at(ctx, -25), b, "KS_ADM", 1); err != nil {
		return err
	}
	_, err := s.report(s.at(ctx, -22), b, "KS_SOC")
	return err
}
