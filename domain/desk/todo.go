// Package desk is everybody's home (工作台): what waits for the viewer, derived
// from where things stand, so that nothing has to be kept in step.
package desk

import (
	"context"
	"slices"
	"time"

	"github.com/google/uuid"

	"hengxiao/ent/clock"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/appeal"
	"hengxiao/ent/generated/ent/consent"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/generated/ent/expertmeasure"
	"hengxiao/ent/generated/ent/expertsheet"
	"hengxiao/ent/generated/ent/predicate"
	"hengxiao/ent/generated/ent/question"
	"hengxiao/ent/generated/ent/report"
	"hengxiao/ent/generated/ent/reviewround"
	"hengxiao/ent/generated/ent/stagechange"
	"hengxiao/ent/policy"
	"hengxiao/ent/viewer"
)

// Todo is one thing that waits for the viewer.
type Todo struct {
	Kind          string
	Title         string
	Subject       string
	Stage         *string
	Since         time.Time
	DueAt         *time.Time
	Overdue       bool
	Note          *string
	DeclarationID *uuid.UUID
	SheetID       *uuid.UUID
	ReportID      *uuid.UUID
	ConsentID     *uuid.UUID
	QuestionID    *uuid.UUID

	SelfEvaluationID *uuid.UUID
	MonitoringID     *uuid.UUID
	AdjustmentID     *uuid.UUID
	EvaluationID     *uuid.UUID
	PayListID        *uuid.UUID
	StandardID       *uuid.UUID
	ExpertID         *uuid.UUID
	OverallID        *uuid.UUID
	RollupID         *uuid.UUID
}

const most = 100

// Todos lists what waits for the viewer, returned forms first, then by deadline.
// The number of statements does not depend on how much waits.
func Todos(ctx context.Context, db *ent.Client) ([]*Todo, error) {
	var all []*Todo
	for _, list := range []func(context.Context, *ent.Client) ([]*Todo, error){
		declarations, invitations, meetings, questions, consents, appeals, reports, measures, monitorings, adjustments, selfEvaluations, evaluations,
		overalls, rollups,
	} {
		some, err := list(ctx, db)
		if err != nil {
			return nil, err
		}
		all = append(all, some...)
	}
	now := clock.Now(ctx)
	for _, t := range all {
		t.Overdue = t.DueAt != nil && !now.Before(*t.DueAt)
	}
	slices.SortStableFunc(all, urgency)
	return all[:min(len(all), most)], nil
}

// urgency: what came back first, then the earliest deadline, then the longest wait.
func urgency(a, b *Todo) int {
	if back := returned(b) - returned(a); back != 0 {
		return back
	}
	switch {
	case a.DueAt != nil && b.DueAt != nil && !a.DueAt.Equal(*b.DueAt):
		return a.DueAt.Compare(*b.DueAt)
	case a.DueAt != nil && b.DueAt == nil:
		return -1
	case a.DueAt == nil && b.DueAt != nil:
		return 1
	}
	return a.Since.Compare(b.Since)
}

func returned(t *Todo) int {
	if t.Stage != nil && *t.Stage == string(declaration.StageRETURNED) {
		return 1
	}
	return 0
}

// waits says which stages wait for a role, and what is to be done there.
var waits = []struct {
	role   viewer.Role
	stages []declaration.Stage
	kind   string
}{
	{viewer.UnitClerk, []declaration.Stage{declaration.StageDRAFT, declaration.StageRETURNED, declaration.StageBLOCKED}, "FILL"},
	{viewer.UnitHead, []declaration.Stage{declaration.StageUNIT_REVIEW}, "SIGN"},
	{viewer.DeptReviewer, []declaration.Stage{declaration.StageDEPT_REVIEW}, "DEPT_REVIEW"},
	{viewer.SectionReviewer, []declaration.Stage{declaration.StageSECTION_REVIEW}, "SECTION_REVIEW"},
	{viewer.SectionReviewer, []declaration.Stage{declaration.StageEXEMPTED}, "EXEMPT"},
	{viewer.PerfOffice, []declaration.Stage{declaration.StagePANEL_FORMING}, "PANEL"},
}

func declarations(ctx context.Context, db *ent.Client) ([]*Todo, error) {
	v := viewer.FromContext(ctx)
	var mine []predicate.Declaration
	kinds := map[declaration.Stage]string{}
	for _, w := range waits {
		for _, g := range v.Grants {
			if g.Role != w.role {
				continue
			}
			for _, s := range w.stages {
				kinds[s] = w.kind
			}
			mine = append(mine, declaration.And(append(within(g), declaration.StageIn(w.stages...))...))
		}
	}
	if len(mine) == 0 {
		return nil, nil
	}
	rows, err := db.Declaration.Query().Where(declaration.Or(mine...)).
		Order(declaration.ByDueAt(), declaration.ByID()).Limit(most).
		Select(declaration.FieldID, declaration.FieldNameZh, declaration.FieldStage, declaration.FieldStageSince,
			declaration.FieldDueAt, declaration.FieldUnitID).
		WithUnit(func(q *ent.UnitQuery) { q.Select("short_name_zh") }).
		WithHistory(func(q *ent.StageChangeQuery) {
			q.Where(stagechange.ToStageIn("RETURNED", "BLOCKED"), stagechange.SheetIDIsNil()).Order(stagechange.ByID())
		}).All(ctx)
	if err != nil {
		return nil, err
	}
	todos := make([]*Todo, len(rows))
	for i, d := range rows {
		stage := string(d.Stage)
		todos[i] = &Todo{Kind: kinds[d.Stage], Title: d.NameZh, Subject: d.Edges.Unit.ShortNameZh, Stage: &stage,
			Since: d.StageSince, DueAt: d.DueAt, DeclarationID: &d.ID}
		if back := d.Edges.History; len(back) > 0 && (d.Stage == declaration.StageRETURNED || d.Stage == declaration.StageBLOCKED) {
			todos[i].Note = &back[len(back)-1].Reason
		}
	}
	return todos, nil
}

// within is the part of the declarations on which a grant lets its holder act.
func within(g viewer.Grant) []predicate.Declaration {
	var p []predicate.Declaration
	if len(g.Units) > 0 {
		p = append(p, declaration.UnitIDIn(g.Acts()...))
	}
	if len(g.Sections) > 0 {
		p = append(p, declaration.SectionIDIn(g.Sections...))
	}
	if len(g.Batches) > 0 {
		p = append(p, declaration.BatchIDIn(g.Batches...))
	}
	return p
}

// invitations and sheets to be scored wait for their expert.
func invitations(ctx context.Context, db *ent.Client) ([]*Todo, error) {
	v := viewer.FromContext(ctx)
	if v.ExpertID == nil {
		return nil, nil
	}
	rows, err := db.ExpertSheet.Query().Where(expertsheet.ExpertID(*v.ExpertID),
		expertsheet.StatusIn(expertsheet.StatusINVITED, expertsheet.StatusSCORING, expertsheet.StatusREOPENED)).
		Limit(most).All(ctx)
	if err != nil {
		return nil, err
	}
	todos := make([]*Todo, len(rows))
	for i, s := range rows {
		todos[i] = &Todo{Kind: "SCORE", Title: s.ProjectName, Subject: s.UnitName, Since: s.UpdatedAt, DueAt: s.DueAt,
			SheetID: &s.ID, DeclarationID: &s.DeclarationID}
		if s.Status == expertsheet.StatusINVITED {
			todos[i].Kind, todos[i].DueAt = "INVITATION", s.RespondBy
		}
		if s.Status == expertsheet.StatusREOPENED {
			todos[i].Note = &s.Reason
		}
	}
	return todos, nil
}

// meetings wait for the panel: the leader records and concludes, members sign.
func meetings(ctx context.Context, db *ent.Client) ([]*Todo, error) {
	v := viewer.FromContext(ctx)
	if v.ExpertID == nil {
		return nil, nil
	}
	rows, err := db.ExpertSheet.Query().Where(expertsheet.ExpertID(*v.ExpertID),
		expertsheet.StatusEQ(expertsheet.StatusLOCKED),
		expertsheet.HasRoundWith(reviewround.StatusEQ(reviewround.StatusCOLLECTIVE))).
		WithRound().Limit(most).All(ctx)
	if err != nil {
		return nil, err
	}
	var todos []*Todo
	for _, s := range rows {
		if !s.Leads && !unsigned(s) {
			continue
		}
		todos = append(todos, &Todo{Kind: "MINUTES", Title: s.ProjectName, Subject: s.UnitName, Since: s.UpdatedAt,
			SheetID: &s.ID, DeclarationID: &s.DeclarationID})
	}
	return todos, nil
}

// unsigned tells whether the minutes wait for this seat's signature.
func unsigned(s *ent.ExpertSheet) bool {
	for _, seat := range s.Edges.Round.Seats {
		if seat.Label == s.Label {
			return seat.Present && seat.Signed == nil
		}
	}
	return false
}

func questions(ctx context.Context, db *ent.Client) ([]*Todo, error) {
	v := viewer.FromContext(ctx)
	if !policy.FillsForms(v) {
		return nil, nil
	}
	rows, err := db.Question.Query().Where(question.AnsweredAtIsNil(),
		question.HasDeclarationWith(declaration.StageEQ(declaration.StageINDIVIDUAL_REVIEW))).
		WithDeclaration(func(q *ent.DeclarationQuery) { q.WithUnit() }).Limit(most).All(ctx)
	if err != nil {
		return nil, err
	}
	var todos []*Todo
	for _, q := range rows {
		d := q.Edges.Declaration
		if d == nil || !v.Covers([]viewer.Role{viewer.UnitClerk}, d.UnitID, d.SectionID, d.BatchID) {
			continue
		}
		todos = append(todos, &Todo{Kind: "ANSWER", Title: d.NameZh, Subject: d.Edges.Unit.ShortNameZh, Since: q.CreatedAt,
			DueAt: d.DueAt, Note: &q.Text, DeclarationID: &d.ID, QuestionID: &q.ID})
	}
	return todos, nil
}

func consents(ctx context.Context, db *ent.Client) ([]*Todo, error) {
	v := viewer.FromContext(ctx)
	if !policy.Consents(v) {
		return nil, nil
	}
	rows, err := db.Consent.Query().Where(consent.DecisionEQ(consent.DecisionWAITING), consent.AskedByNEQ(v.UserID),
		consent.RoleIn(v.Roles()...)).
		WithDeclaration(func(q *ent.DeclarationQuery) { q.WithUnit() }).
		WithPayList(func(q *ent.PayListQuery) { q.WithBatch() }).WithStandard().WithExpert().Limit(most).All(ctx)
	if err != nil {
		return nil, err
	}
	var todos []*Todo
	for _, c := range rows {
		d, act := c.Edges.Declaration, string(c.Act)
		if l := c.Edges.PayList; l != nil {
			todos = append(todos, &Todo{Kind: "CONSENT", Title: l.Edges.Batch.NameZh, Subject: c.AskedByName, Stage: &act,
				Since: c.CreatedAt, Note: &c.Reason, PayListID: &l.ID, ConsentID: &c.ID})
		}
		if s := c.Edges.Standard; s != nil {
			todos = append(todos, &Todo{Kind: "CONSENT", Title: s.NameZh, Subject: c.AskedByName, Stage: &act,
				Since: c.CreatedAt, Note: &c.Reason, StandardID: &s.ID, ConsentID: &c.ID})
		}
		if e := c.Edges.Expert; d == nil && e != nil {
			todos = append(todos, &Todo{Kind: "CONSENT", Title: e.NameZh, Subject: c.AskedByName, Stage: &act,
				Since: c.CreatedAt, Note: &c.Reason, ExpertID: &e.ID, ConsentID: &c.ID})
		}
		if d == nil {
			continue
		}
		todos = append(todos, &Todo{Kind: "CONSENT", Title: d.NameZh, Subject: d.Edges.Unit.ShortNameZh, Stage: &act,
			Since: c.CreatedAt, Note: &c.Reason, DeclarationID: &d.ID, ConsentID: &c.ID})
	}
	return todos, nil
}

// appeals wait for the office's answer.
func appeals(ctx context.Context, db *ent.Client) ([]*Todo, error) {
	if !policy.AnswersAppeals(viewer.FromContext(ctx)) {
		return nil, nil
	}
	rows, err := db.Appeal.Query().Where(appeal.DecisionEQ(appeal.DecisionWAITING)).
		WithDeclaration(func(q *ent.DeclarationQuery) { q.WithUnit() }).Limit(most).All(ctx)
	if err != nil {
		return nil, err
	}
	todos := make([]*Todo, len(rows))
	for i, a := range rows {
		d := a.Edges.Declaration
		todos[i] = &Todo{Kind: "APPEAL", Title: d.NameZh, Subject: d.Edges.Unit.ShortNameZh, Since: a.CreatedAt,
			Note: &a.Text, DeclarationID: &d.ID}
	}
	return todos, nil
}

// measures wait for somebody else's answer to the expert's appeal.
func measures(ctx context.Context, db *ent.Client) ([]*Todo, error) {
	v := viewer.FromContext(ctx)
	if !policy.AnswersMeasures(v) {
		return nil, nil
	}
	rows, err := db.ExpertMeasure.Query().
		Where(expertmeasure.AppealEQ(expertmeasure.AppealWAITING),
			expertmeasure.Or(expertmeasure.TakenByIsNil(), expertmeasure.TakenByNEQ(v.UserID))).
		WithExpert().Limit(most).All(ctx)
	if err != nil {
		return nil, err
	}
	todos := make([]*Todo, len(rows))
	for i, m := range rows {
		todos[i] = &Todo{Kind: "MEASURE_APPEAL", Title: m.Edges.Expert.NameZh, Subject: m.Reason, Since: *m.AppealedAt,
			Note: &m.AppealText, ExpertID: &m.ExpertID}
	}
	return todos, nil
}

// reports wait for a leader's approval once they are signed.
func reports(ctx context.Context, db *ent.Client) ([]*Todo, error) {
	v := viewer.FromContext(ctx)
	if !policy.ApprovesReports(v) {
		return nil, nil
	}
	rows, err := db.Report.Query().Where(report.StatusEQ(report.StatusSIGNED)).WithBatch().Limit(most).All(ctx)
	if err != nil {
		return nil, err
	}
	todos := make([]*Todo, len(rows))
	for i, r := range rows {
		todos[i] = &Todo{Kind: "REPORT", Title: r.Title, Subject: r.Edges.Batch.NameZh, Since: *r.SignedAt, ReportID: &r.ID}
	}
	return todos, nil
}
