package reporting

import (
	"context"
	"slices"

	"hengxiao/domain/fault"
	"hengxiao/domain/paper"
	"hengxiao/domain/receipt"
	"hengxiao/domain/workflow"
	"hengxiao/ent/clock"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/appeal"
	"hengxiao/ent/generated/ent/declaration"
	kept "hengxiao/ent/generated/ent/receipt"
	"hengxiao/ent/generated/ent/report"
	"hengxiao/ent/viewer"
)

// Sign is 签发: the report is made from the rows once more and frozen with its hash,
// names and figures as they are at this moment. Of a batch or a section every project
// with a result is REPORTED by it; a project's report moves nothing. What the draft
// claims and is open again, or under appeal, is refused by name.
func Sign(ctx context.Context, db *ent.Client, in workflow.Seen) (*ent.Report, error) {
	r, err := load(ctx, db, in)
	if err != nil {
		return nil, err
	}
	if err := frozen(r); err != nil {
		return nil, err
	}
	s, err := subjectOf(ctx, db, DraftReport{r.BatchID, r.SectionID, r.DeclarationID})
	if err != nil {
		return nil, err
	}
	m, err := s.make(ctx, db, r.Words)
	if err != nil {
		return nil, err
	}
	if err := ready(ctx, db, r, m); err != nil {
		return nil, err
	}
	signed, err := s.freeze(ctx, db, r, m)
	if err != nil || s.project != nil {
		return signed, err
	}
	return signed, include(ctx, db, signed, m.declarations)
}

// freeze stores the report as it is made now, with its hash and a receipt, under which
// its files are kept: those of one project at once, those of a batch, which take seconds
// to print, once the signature stands (see Keep).
func (s *subject) freeze(ctx context.Context, db *ent.Client, r *ent.Report, m *made) (*ent.Report, error) {
	now, by, hash, code := clock.Now(ctx), viewer.FromContext(ctx).Name, paper.Sum(m.body), receipt.NewCode()
	signed, err := save(ctx, db, r.Update().Where(report.Version(r.Version)).SetVersion(r.Version+1).
		SetStatus(report.StatusSIGNED).SetTitle(m.title).SetHash(hash).SetReceipt(code).SetSignedBy(by).SetSignedAt(now), m.body)
	if err != nil {
		return nil, err
	}
	about := receipt.About{Kind: kept.KindBATCH, DeclarationID: r.DeclarationID, Division: r.Division, Title: m.title,
		Issuer: s.set.Codes.Bureau(r.Division), Year: s.batch.BudgetYear, Hash: hash}
	if s.project == nil {
		_, err := receipt.Enter(ctx, db, code, about)
		return signed, err
	}
	about.Kind = kept.KindPROJECT
	sheets, err := sealed(signed)
	if err != nil {
		return nil, err
	}
	return signed, receipt.Freeze(ctx, db, code, about, sheets)
}

// include takes each concluded declaration into the report (纳入报告).
func include(ctx context.Context, db *ent.Client, r *ent.Report, covered []*ent.Declaration) error {
	for _, d := range covered {
		if d.Stage != declaration.StageREVIEW_CLOSED {
			continue // refused, or in a section's report already
		}
		_, err := workflow.Take(ctx, db, d, d.Version, workflow.IncludeInReport, workflow.Because{Reason: r.Title, Hash: r.Hash},
			func(u *ent.DeclarationUpdateOne) { u.SetPendingReportID(r.ID) })
		if err != nil {
			return err
		}
	}
	return nil
}

// ready says by name what the draft claims and cannot be signed for.
func ready(ctx context.Context, db *ent.Client, r *ent.Report, m *made) error {
	var faults fault.List
	for _, d := range m.declarations {
		if slices.ContainsFunc(d.Edges.Appeals, func(a *ent.Appeal) bool { return a.Decision == appeal.DecisionWAITING }) &&
			d.Stage == declaration.StageREVIEW_CLOSED {
			faults.Add(fault.New(fault.Frozen, "项目“%s”（%s）的申诉尚未答复", d.NameZh, d.Code))
		}
	}
	claimed, err := claims(r)
	if err != nil {
		return err
	}
	gone := slices.DeleteFunc(claimed, func(code string) bool {
		return slices.ContainsFunc(m.declarations, func(d *ent.Declaration) bool { return d.Code == code })
	})
	for chunk := range slices.Chunk(gone, portion) {
		rows, err := db.Declaration.Query().Where(declaration.BatchID(r.BatchID), declaration.CodeIn(chunk...)).
			Order(declaration.ByCode()).All(viewer.System(ctx, "what a draft claims"))
		if err != nil {
			return err
		}
		for _, d := range rows {
			faults.Add(fault.New(fault.Frozen, "项目“%s”（%s）当前环节为“%s”，请重新生成报告", d.NameZh, d.Code, workflow.StageNames[d.Stage]))
		}
	}
	return faults.Err()
}

// claims are the codes of the projects in a stored report.
func claims(r *ent.Report) ([]string, error) {
	if r.DeclarationID != nil {
		sheet, err := Read[ProjectSheet](r)
		return []string{sheet.Code}, err
	}
	stored, err := Read[BatchReport](r)
	codes := make([]string, len(stored.Sheets))
	for i, s := range stored.Sheets {
		codes[i] = s.Code
	}
	return codes, err
}

// Approve is the leader's approval of a signed report: its projects may be pushed.
func Approve(ctx context.Context, db *ent.Client, in workflow.Seen) (*ent.Report, error) {
	r, err := load(ctx, db, in)
	if err != nil {
		return nil, err
	}
	switch r.Status {
	case report.StatusDRAFT:
		return nil, fault.New(fault.Frozen, "报告尚未签发，不能批准")
	case report.StatusAPPROVED:
		return nil, fault.New(fault.Frozen, "报告已由%s批准", r.ApprovedBy)
	}
	approved, err := r.Update().Where(report.Version(in.Version), report.StatusEQ(report.StatusSIGNED)).SetVersion(in.Version + 1).
		SetStatus(report.StatusAPPROVED).SetApprovedBy(viewer.FromContext(ctx).Name).SetApprovedAt(clock.Now(ctx)).Save(ctx)
	if ent.IsNotFound(err) {
		return nil, workflow.Stale()
	}
	return approved, err
}
