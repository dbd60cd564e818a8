package desk

import (
	"context"
	"time"

	"entgo.io/ent/dialect/sql"
	"github.com/google/uuid"

	"hengxiao/domain/standard"
	"hengxiao/domain/workflow"
	"hengxiao/ent/clock"
	"hengxiao/ent/exact"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/batch"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/generated/ent/expertsheet"
	"hengxiao/ent/generated/ent/predicate"
	"hengxiao/ent/generated/ent/section"
	"hengxiao/ent/policy"
	"hengxiao/ent/term"
	"hengxiao/ent/viewer"
)

// BatchProgress is how a batch stands, over the declarations the viewer sees.
type BatchProgress struct {
	Batch          *ent.Batch
	Declared       int
	DeclaredAmount exact.Money
	ReviewedAmount exact.Money
	ApprovedAmount exact.Money
	Overdue        int
	Stages         []*StageCount
	Outcomes       []*OutcomeCount
	Sections       []*SectionCount
	Sheets         *SheetCount
	Clocks         []*StatutoryClock
}

// StageCount counts the declarations in one stage.
type StageCount struct {
	Stage  declaration.Stage
	Count  int
	Amount exact.Money
}

// OutcomeCount counts the declarations of one screening outcome.
type OutcomeCount struct {
	Outcome term.Outcome
	Count   int
	Amount  exact.Money
}

// SectionCount counts one section's declarations; waiting are those in its hands.
type SectionCount struct {
	Section *ent.Section
	Count   int
	Overdue int
	Waiting int
	Amount  exact.Money
}

// SheetCount counts the batch's sheets in the present rounds.
type SheetCount struct {
	Invited   int
	Accepted  int
	Scoring   int
	Submitted int
	Overdue   int
}

// StatutoryClock is one of the two periods of 预算法 52 条, in calendar days.
type StatutoryClock struct {
	Name     string
	From     *clock.Date
	Due      *clock.Date
	DaysLeft *int
	Done     bool
}

// group is one row of the grouped query that the whole board is made of.
type group struct {
	Stage     declaration.Stage `json:"stage"`
	Outcome   *term.Outcome     `json:"outcome"`
	SectionID uuid.UUID         `json:"section_id"`
	Late      bool              `json:"is_late"`
	Count     int               `json:"count"`
	Declared  *int64            `json:"declared"`
	Reviewed  *int64            `json:"reviewed"`
	Approved  *int64            `json:"approved"`
}

// Progress counts a batch in one grouped statement, however large it is.
func Progress(ctx context.Context, db *ent.Client, id uuid.UUID) (*BatchProgress, error) {
	b, err := db.Batch.Query().Where(batch.ID(id)).Only(ctx)
	if err != nil {
		return nil, err
	}
	groups, err := grouped(ctx, db, id)
	if err != nil {
		return nil, err
	}
	p := &BatchProgress{Batch: b, Stages: []*StageCount{}, Outcomes: []*OutcomeCount{}, Sections: []*SectionCount{}}
	sections, err := db.Section.Query().Order(section.ByCode()).All(ctx)
	if err != nil {
		return nil, err
	}
	for _, s := range sections {
		p.Sections = append(p.Sections, &SectionCount{Section: s})
	}
	for _, g := range groups {
		p.add(g)
	}
	if p.Sheets, err = countSheets(ctx, db, id); err != nil {
		return nil, err
	}
	set, err := standard.OfBatch(ctx, db, b)
	if err != nil {
		return nil, err
	}
	p.Clocks = clocks(b, set.Settings.Procedure, clock.DateOf(clock.Now(ctx)))
	return p, nil
}

func grouped(ctx context.Context, db *ent.Client, id uuid.UUID) ([]group, error) {
	now := clock.Now(ctx)
	var groups []group
	err := db.Declaration.Query().
		Where(declaration.BatchID(id), declaration.StageNEQ(declaration.StageWITHDRAWN)).
		Modify(func(s *sql.Selector) {
			s.Select(s.C(declaration.FieldStage), s.C(declaration.FieldOutcome), s.C(declaration.FieldSectionID)).
				AppendSelectExprAs(late(s.C(declaration.FieldDueAt), now), "is_late").
				AppendSelectAs("COUNT(*)", "count").
				AppendSelectAs(bigSum(s, declaration.FieldAmount), "declared").
				AppendSelectAs(bigSum(s, declaration.FieldReviewedAmount), "reviewed").
				AppendSelectAs(bigSum(s, declaration.FieldApprovedAmount), "approved").
				GroupBy(s.C(declaration.FieldStage), s.C(declaration.FieldOutcome), s.C(declaration.FieldSectionID), "is_late").
				OrderBy(s.C(declaration.FieldStage), s.C(declaration.FieldOutcome)) // a board looks the same when asked again
		}).Scan(ctx, &groups)
	return groups, err
}

// late is 1 where a time is over.
func late(due string, now time.Time) sql.Querier {
	return sql.ExprFunc(func(w *sql.Builder) {
		w.WriteString("CASE WHEN ").Ident(due).WriteString(" IS NOT NULL AND ").Ident(due).
			WriteString(" <= ").Arg(now).WriteString(" THEN 1 ELSE 0 END")
	})
}

// bigSum is a sum of 分; PostgreSQL's sum of bigint is numeric and must be cast.
func bigSum(s *sql.Selector, column string) string {
	return "CAST(SUM(" + s.C(column) + ") AS BIGINT)"
}

func (p *BatchProgress) add(g group) {
	declared := exact.Money(value(g.Declared))
	p.Declared += g.Count
	p.DeclaredAmount += declared
	p.ReviewedAmount += exact.Money(value(g.Reviewed))
	p.ApprovedAmount += exact.Money(value(g.Approved))
	late := 0
	if g.Late && workflow.Waits(g.Stage) {
		late = g.Count
	}
	p.Overdue += late
	p.stage(g, declared)
	if g.Outcome != nil {
		p.outcome(g, declared)
	}
	for _, s := range p.Sections {
		if s.Section.ID == g.SectionID {
			s.Count += g.Count
			s.Amount += declared
			s.Overdue += late
			if g.Stage == declaration.StageSECTION_REVIEW || g.Stage == declaration.StageEXEMPTED {
				s.Waiting += g.Count
			}
		}
	}
}

func (p *BatchProgress) stage(g group, declared exact.Money) {
	for _, s := range p.Stages {
		if s.Stage == g.Stage {
			s.Count += g.Count
			s.Amount += declared
			return
		}
	}
	p.Stages = append(p.Stages, &StageCount{g.Stage, g.Count, declared})
}

func (p *BatchProgress) outcome(g group, declared exact.Money) {
	for _, o := range p.Outcomes {
		if o.Outcome == *g.Outcome {
			o.Count += g.Count
			o.Amount += declared
			return
		}
	}
	p.Outcomes = append(p.Outcomes, &OutcomeCount{*g.Outcome, g.Count, declared})
}

func value(n *int64) int64 {
	if n == nil {
		return 0
	}
	return *n
}

// countSheets counts sheets without naming anybody; who may not know how a panel
// stands gets zeros, as the sheets do not exist for them.
func countSheets(ctx context.Context, db *ent.Client, id uuid.UUID) (*SheetCount, error) {
	count := &SheetCount{}
	if !policy.KnowsPanels(viewer.FromContext(ctx)) {
		return count, nil
	}
	var rows []struct {
		Status expertsheet.Status `json:"status"`
		Late   bool               `json:"is_late"`
		Count  int                `json:"count"`
	}
	err := db.ExpertSheet.Query().Where(inBatch(id)).Modify(func(s *sql.Selector) {
		s.Select(s.C(expertsheet.FieldStatus)).
			AppendSelectExprAs(late(s.C(expertsheet.FieldDueAt), clock.Now(ctx)), "is_late").
			AppendSelectAs("COUNT(*)", "count").
			GroupBy(s.C(expertsheet.FieldStatus), "is_late")
	}).Scan(ctx, &rows)
	for _, r := range rows {
		switch r.Status {
		case expertsheet.StatusINVITED:
			count.Invited += r.Count
		case expertsheet.StatusACCEPTED:
			count.Accepted += r.Count
		case expertsheet.StatusSCORING, expertsheet.StatusREOPENED:
			count.Scoring += r.Count
			if r.Late {
				count.Overdue += r.Count
			}
		case expertsheet.StatusSUBMITTED, expertsheet.StatusLOCKED:
			count.Submitted += r.Count
		}
	}
	return count, err
}

// inBatch are the sheets of a batch's declarations, found from the batch.
func inBatch(id uuid.UUID) predicate.ExpertSheet {
	return func(s *sql.Selector) {
		d := sql.Table(declaration.Table)
		of := sql.Dialect(s.Dialect()).Select(d.C(declaration.FieldID)).From(d).Where(sql.EQ(d.C(declaration.FieldBatchID), id))
		s.Where(sql.In(s.C(expertsheet.FieldDeclarationID), of))
	}
}

// clocks: 20 days from the congress's vote to the approval of departments, 15 more
// from its receipt to their subordinate units.
func clocks(b *ent.Batch, p standard.ProcedureSettings, today clock.Date) []*StatutoryClock {
	return []*StatutoryClock{
		run("人大批准至批复部门", b.CongressPassedOn, p.ApprovalDays, b.ApprovalDate != nil, today),
		run("部门收到批复至批复所属单位", b.ApprovalReceivedOn, p.UnitApprovalDays, false, today),
	}
}

func run(name string, from *clock.Date, days int, done bool, today clock.Date) *StatutoryClock {
	c := &StatutoryClock{Name: name, From: from, Done: done}
	if from != nil {
		due := from.AddDays(days)
		left := today.DaysTo(due)
		c.Due, c.DaysLeft = &due, &left
	}
	return c
}
