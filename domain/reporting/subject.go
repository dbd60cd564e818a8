package reporting

import (
	"context"
	"fmt"
	"time"

	"hengxiao/domain/fault"
	"hengxiao/domain/standard"
	"hengxiao/ent/clock"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/batch"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/generated/ent/predicate"
	"hengxiao/ent/generated/ent/report"
	"hengxiao/ent/generated/ent/section"
	"hengxiao/ent/trace"
	"hengxiao/ent/viewer"
)

// subject is what a report is about: a batch, one section in it, or one project.
type subject struct {
	batch   *ent.Batch
	section *ent.Section
	project *ent.Declaration
	set     *standard.Set
	earlier int // signed reports on the same subject: the next one is a supplement (补充)
}

// subjectOf finds it among the rows that the viewer sees, and holds its batch until
// the transaction ends, so that two reports on it never pass each other.
func subjectOf(ctx context.Context, db *ent.Client, in DraftReport) (*subject, error) {
	if in.SectionID != nil && in.DeclarationID != nil {
		return nil, fault.New(fault.BadInput, "请选择科室或项目之一").At("declarationID")
	}
	s := &subject{}
	var err error
	if s.batch, err = db.Batch.Query().Where(batch.ID(in.BatchID)).Only(ctx); err != nil {
		return nil, absent(err, "batchID")
	}
	if in.SectionID != nil {
		if s.section, err = db.Section.Query().Where(section.ID(*in.SectionID)).Only(ctx); err != nil {
			return nil, absent(err, "sectionID")
		}
	}
	if in.DeclarationID != nil {
		s.project, err = db.Declaration.Query().Where(declaration.ID(*in.DeclarationID), declaration.BatchID(in.BatchID)).Only(ctx)
		if err != nil {
			return nil, absent(err, "declarationID")
		}
	}
	if s.set, err = standard.OfBatch(ctx, db, s.batch); err != nil {
		return nil, err
	}
	sys := viewer.System(ctx, "hold the batch of a report")
	err = db.Batch.Update().Where(batch.ID(in.BatchID)).SetUpdatedAt(clock.Now(ctx)).Exec(trace.Quiet(sys))
	if err != nil {
		return nil, err
	}
	s.earlier, err = db.Report.Query().Where(s.same(), report.StatusNEQ(report.StatusDRAFT)).Count(sys)
	return s, err
}

// absent says that nothing is there at the path.
func absent(err error, path string) error {
	if ent.IsNotFound(err) {
		return fault.Missing().At(path)
	}
	return err
}

// same are the reports on the same subject.
func (s *subject) same() predicate.Report {
	switch {
	case s.project != nil:
		return report.DeclarationID(s.project.ID)
	case s.section != nil:
		return report.And(report.BatchID(s.batch.ID), report.SectionID(s.section.ID))
	default:
		return report.And(report.BatchID(s.batch.ID), report.SectionIDIsNil(), report.DeclarationIDIsNil())
	}
}

// within are the declarations in the subject's scope.
func (s *subject) within() predicate.Declaration {
	in := declaration.BatchID(s.batch.ID)
	if s.section != nil {
		in = declaration.And(in, declaration.SectionID(s.section.ID))
	}
	if s.project != nil {
		in = declaration.And(in, declaration.ID(s.project.ID))
	}
	return in
}

// covers are the declarations that the report counts. A supplement counts what no
// report has yet.
func (s *subject) covers() predicate.Declaration {
	if s.earlier > 0 && s.project == nil {
		return declaration.And(s.within(), declaration.StageEQ(declaration.StageREVIEW_CLOSED))
	}
	return declaration.And(s.within(), covered())
}

func (s *subject) title() string {
	title := fmt.Sprintf("%d年度绩效预算评价报告", s.batch.BudgetYear)
	switch {
	case s.project != nil:
		return fmt.Sprintf("%s绩效预算评审表", clip(s.project.NameZh, 180))
	case s.section != nil:
		title += "（" + s.section.NameZh + "）"
	}
	if s.earlier > 0 {
		title += fmt.Sprintf("（补充%d）", s.earlier)
	}
	return title
}

// clip cuts a text to so many characters.
func clip(text string, most int) string {
	if r := []rune(text); len(r) > most {
		return string(r[:most-1]) + "…"
	}
	return text
}

// facts is what the batch itself tells.
func (s *subject) facts(ctx context.Context, db *ent.Client, g *gathered, on time.Time) (BatchFacts, error) {
	f := BatchFacts{
		Title: s.title(), Issuer: s.set.Codes.Bureau(s.batch.Division), Batch: Named{s.batch.Code, s.batch.NameZh},
		BudgetYear: s.batch.BudgetYear, MadeOn: clock.DateOf(on), Experts: len(g.experts), Milestones: g.course.milestones(),
	}
	if s.section != nil {
		f.Section = &Named{s.section.Code, s.section.NameZh}
	}
	if s.section == nil && s.earlier == 0 {
		f.Ceiling = s.batch.Ceiling
	}
	var err error
	f.Open, err = db.Declaration.Query().Where(s.within(), underReview()).Count(viewer.System(ctx, "declarations under review"))
	return f, err
}
