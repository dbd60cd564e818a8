package reporting

import (
	"context"
	"fmt"

	"github.com/google/uuid"

	"hengxiao/domain/fault"
	"hengxiao/domain/paper"
	"hengxiao/domain/workflow"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/report"
	"hengxiao/ent/trace"
)

// DraftReport asks for the report of a batch, of one section in it, or of a project.
type DraftReport struct {
	BatchID       uuid.UUID
	SectionID     *uuid.UUID
	DeclarationID *uuid.UUID
}

// Draft makes or remakes a report from the rows; what people wrote in it stays. A
// signed one is never remade (E_FROZEN): what is concluded after it goes into a
// supplement.
func Draft(ctx context.Context, db *ent.Client, in DraftReport) (*ent.Report, error) {
	s, err := subjectOf(ctx, db, in)
	if err != nil {
		return nil, err
	}
	if s.project != nil && s.earlier > 0 {
		return nil, fault.New(fault.Frozen, "报告已签发，不能重新生成")
	}
	old, err := db.Report.Query().Where(s.same(), report.StatusEQ(report.StatusDRAFT)).First(ctx)
	if err != nil && !ent.IsNotFound(err) {
		return nil, err
	}
	words := s.firstWords()
	if old != nil {
		words = old.Words
	}
	m, err := s.make(ctx, db, words)
	if err != nil {
		return nil, err
	}
	if old == nil {
		return s.create(ctx, db, in, m)
	}
	return save(ctx, db, old.Update().Where(report.Version(old.Version)).SetVersion(old.Version+1).SetTitle(m.title), m.body)
}

// firstWords are those of a report that nobody has written in.
func (s *subject) firstWords() string {
	if s.project != nil {
		return string(paper.Canonical(projectWords{}))
	}
	return string(paper.Canonical(usual))
}

func (s *subject) create(ctx context.Context, db *ent.Client, in DraftReport, m *made) (*ent.Report, error) {
	r, err := db.Report.Create().SetDivision(s.batch.Division).SetBatchID(in.BatchID).
		SetNillableSectionID(in.SectionID).SetNillableDeclarationID(in.DeclarationID).
		SetTitle(m.title).SetWords(m.words).SetBody(m.body).Save(trace.Quiet(ctx))
	if err != nil {
		return nil, fmt.Errorf("draft a report: %w", err)
	}
	return r, leave(ctx, db, "create", r)
}

// save writes a draft with its body, or finds it changed meanwhile.
func save(ctx context.Context, db *ent.Client, update *ent.ReportUpdateOne, body string) (*ent.Report, error) {
	r, err := update.Where(report.StatusEQ(report.StatusDRAFT)).SetBody(body).Save(trace.Quiet(ctx))
	if ent.IsNotFound(err) {
		return nil, workflow.Stale()
	}
	if err != nil {
		return nil, fmt.Errorf("save a report: %w", err)
	}
	return r, leave(ctx, db, "update", r)
}

// leave traces a report by the hash of its body: the body itself may be large, and
// tells what not all who read the trail may read.
func leave(ctx context.Context, db *ent.Client, action string, r *ent.Report) error {
	traced := struct {
		Title    string `json:"title"`
		Status   string `json:"status"`
		Version  int    `json:"version"`
		Body     string `json:"bodySha256"`
		Words    string `json:"wordsSha256"`
		SignedBy string `json:"signedBy"`
	}{r.Title, string(r.Status), r.Version, paper.Sum(r.Body), paper.Sum(r.Words), r.SignedBy}
	return trace.New(ctx, db, action, ent.TypeReport, r.ID.String(), string(paper.Canonical(traced))).Exec(ctx)
}

// load reads a report that the viewer sees, in the version that was seen.
func load(ctx context.Context, db *ent.Client, in workflow.Seen) (*ent.Report, error) {
	r, err := db.Report.Query().Where(report.ID(in.ID)).Only(ctx)
	switch {
	case ent.IsNotFound(err):
		return nil, fault.Missing()
	case err != nil:
		return nil, err
	case r.Version != in.Version:
		return nil, workflow.Stale()
	default:
		return r, nil
	}
}

// frozen says that a signed report does not change.
func frozen(r *ent.Report) error {
	if r.Status == report.StatusDRAFT {
		return nil
	}
	return fault.New(fault.Frozen, "报告已由%s签发，不能修改", r.SignedBy)
}
