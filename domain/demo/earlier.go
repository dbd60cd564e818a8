package demo

import (
	"context"
	"fmt"
	"slices"

	"github.com/google/uuid"

	"hengxiao/domain/disclosure"
	"hengxiao/domain/filing"
	"hengxiao/domain/spending"
	"hengxiao/domain/workflow"
	"hengxiao/ent/clock"
	"hengxiao/ent/exact"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/attachment"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/generated/ent/indicator"
	"hengxiao/ent/generated/ent/monitoring"
	"hengxiao/ent/generated/ent/selfevaluation"
	"hengxiao/ent/viewer"
)

// carried are the projects that were declared in earlier years already: they need no
// experts, and next year's batches continue them.
var carried = []string{"2027-205101-001", "2027-211001-001", "2027-214101-001", "2027-209001-001", "2027-213001-002"}

// earlierYear brings the carried projects of a year, so many before the demo's budget
// year, to their approved budget.
func (s *seed) earlierYear(ctx context.Context, back int) error {
	s.back = back
	defer func() { s.back = 0 }()
	year, start := s.year(), -365*back-150
	b, err := s.opened(ctx, "office", fmt.Sprintf("%d-1", year), fmt.Sprintf("%d 年预算绩效申报", year),
		start, start+40, start+55, start+75, "3000")
	if err != nil {
		return err
	}
	codes := carried
	if back == finishedBack {
		codes = slices.Concat(carried, fundCodes())
	}
	for i, code := range codes {
		d, err := s.screened(s.at(ctx, start+10+i), b.ID, code)
		if err != nil {
			return err
		}
		if err := s.concluded(ctx, d, start+45, nil, ""); err != nil {
			return err
		}
	}
	return s.approved(ctx, b, start+80)
}

// monitored opens a period of the running year and leaves its projects at different
// steps: one to be reported, one to be checked, one closed, one with an alarm, one
// whose alarm was answered.
func (s *seed) monitored(ctx context.Context) error {
	year := dataYear + s.shift - 1
	month := max(1, min(10, int(clock.DateOf(s.now).Time().Month())-1))
	_, err := spending.OpenWatch(s.as(s.at(ctx, -20), "office"), s.db,
		spending.OpenMonitoring{Year: year, ThroughMonth: month, DueOn: s.day(10)})
	if err != nil {
		return err
	}
	for i, spent := range []string{"", "92", "95", "20", "30"} { // per cent of the budget
		if spent == "" {
			continue
		}
		m, err := s.reported(s.at(ctx, -12), s.watchOf(ctx, carried[i], year), spent)
		if err != nil {
			return err
		}
		switch i {
		case 2:
			_, err = spending.PassWatch(s.as(s.at(ctx, -9), s.sectionOf(unitOf(carried[i]))), s.db, workflow.Seen{ID: m.ID, Version: m.Version})
		case 4:
			_, err = spending.Dispose(s.as(s.at(ctx, -8), "head."+unitOf(carried[i])), s.db, spending.DisposeMonitoring{
				ID: m.ID, Version: m.Version, Disposal: monitoring.DisposalGO_ON, Reason: "抽检集中在下半年，年底前可完成全部支付。"})
		}
		if err != nil {
			return err
		}
	}
	return nil
}

func unitOf(code string) string { return *project1(code).Declaration.UnitCode }

// watchOf is the monitoring of a project of the data in a year.
func (s *seed) watchOf(ctx context.Context, code string, year int) *ent.Monitoring {
	return s.db.Monitoring.Query().Where(monitoring.Year(year),
		monitoring.HasDeclarationWith(declaration.ProjectID(s.known[code]))).
		WithDeclaration(func(q *ent.DeclarationQuery) { q.WithUnit() }).OnlyX(viewer.Machine(ctx, "", "demo"))
}

// reported fills a monitoring in, so many per cent of everything done, and submits it.
func (s *seed) reported(ctx context.Context, m *ent.Monitoring, percent string) (*ent.Monitoring, error) {
	d := m.Edges.Declaration
	part := exact.Decimal(percent).Rat()
	plan := s.db.Indicator.Query().Where(indicator.DeclarationID(d.ID), indicator.Horizon("ANNUAL")).Order(indicator.ByNo()).
		AllX(viewer.Machine(ctx, d.Division, "demo"))
	spent := exact.RoundMoney(part.Mul(part, d.ApprovedAmount.Rat()).Quo(part, exact.Decimal("100").Rat()), 2)
	f := form.Monitoring{Adjusted: m.Form.Adjusted, Executed: say(spent.String()), Forecast: m.Form.Adjusted,
		Problems: say("部分支出须待年底结算。"), Measures: say("按月对照计划支付。")}
	for _, row := range plan {
		f.Results = append(f.Results, form.ProgressLine{Value: say(row.Target), Outlook: say("YES")})
	}
	ctx = s.as(ctx, "clerk."+d.Edges.Unit.Code)
	saved, err := spending.SaveWatch(ctx, s.db, spending.SaveMonitoring{ID: m.ID, Version: m.Version, Form: f})
	if err != nil {
		return nil, err
	}
	return spending.SubmitWatch(ctx, s.db, workflow.Seen{ID: saved.ID, Version: saved.Version})
}

// evaluated opens the self-evaluation of the finished year and leaves its projects at
// different steps: public, confirmed with a re-check, with the section, with the
// head, and to be filled in.
func (s *seed) evaluated(ctx context.Context) error {
	year := dataYear + s.shift - 2
	_, err := spending.OpenSelf(s.as(s.at(ctx, -40), "office"), s.db, spending.OpenSelfEvaluations{Year: year, DueOn: s.day(20)})
	if err != nil {
		return err
	}
	for i, code := range carried[:4] {
		e, err := s.handedIn(s.at(ctx, -30+i), code, year, func(*form.SelfEvaluation) {})
		if err != nil {
			return err
		}
		if i == 3 {
			continue // with the head
		}
		unit := unitOf(code)
		e, err = spending.SignSelf(s.as(s.at(ctx, -25+i), "head."+unit), s.db, workflow.Seen{ID: e.ID, Version: e.Version})
		if err != nil {
			return err
		}
		if e.Stage == selfevaluation.StageDEPT_REVIEW {
			e, err = spending.ApproveSelf(s.as(s.at(ctx, -22+i), "dept."+parentOf(unit)), s.db, spending.CheckSelfEvaluation{ID: e.ID, Version: e.Version})
			if err != nil {
				return err
			}
		}
		if i == 2 {
			continue // with the section
		}
		in := spending.CheckSelfEvaluation{ID: e.ID, Version: e.Version}
		if i == 1 {
			points, why := exact.MustPoints("8.00"), "运维记录缺两个月，扣减。"
			in.Recheck = &spending.RecheckInput{Rows: []*spending.RecheckRowInput{{Points: &points, Reason: &why}}}
		}
		e, err = spending.ConfirmSelf(s.as(s.at(ctx, -15+i), s.sectionOf(unit)), s.db, in)
		if err != nil {
			return err
		}
		if i > 0 {
			continue // not public yet
		}
		if _, err := disclosure.PublishSelf(s.as(s.at(ctx, -10), "office"), s.db, workflow.Seen{ID: e.ID, Version: e.Version}); err != nil {
			return err
		}
	}
	return nil
}

// handedIn fills a self-evaluation in, all targets reached but for what changes, and submits it.
func (s *seed) handedIn(ctx context.Context, code string, year int, change func(*form.SelfEvaluation)) (*ent.SelfEvaluation, error) {
	machine := viewer.Machine(ctx, "", "demo")
	e := s.db.SelfEvaluation.Query().Where(selfevaluation.Year(year),
		selfevaluation.HasDeclarationWith(declaration.ProjectID(s.known[code]))).WithDeclaration().OnlyX(machine)
	d := e.Edges.Declaration
	ctx = s.as(ctx, "clerk."+unitOf(code))
	file, err := s.evidence(ctx, d)
	if err != nil {
		return nil, err
	}
	f := form.SelfEvaluation{Money: e.Form.Money, Completion: say("年度目标全部完成，资金按计划支付，服务对象反映良好。")}
	f.Money[0].Executed = f.Money[0].Adjusted
	for _, row := range s.db.Indicator.Query().Where(indicator.DeclarationID(d.ID), indicator.Horizon("ANNUAL")).Order(indicator.ByNo()).AllX(machine) {
		result := form.ResultRow{Actual: say(row.Target), Evidence: []uuid.UUID{file}}
		if row.Operator == "QUAL" {
			result.Tier, result.Points = say("MET"), say(row.Weight.String())
		}
		if row.Level1 == "SATISFACTION" && slices.Contains([]string{"GE", "GT"}, row.Operator) {
			result.Actual = say("95")
		}
		f.Results = append(f.Results, result)
	}
	change(&f)
	saved, err := spending.SaveSelf(ctx, s.db, spending.SaveSelfEvaluation{ID: e.ID, Version: e.Version, Form: f})
	if err != nil {
		return nil, err
	}
	return spending.SubmitSelf(ctx, s.db, workflow.Seen{ID: saved.ID, Version: saved.Version})
}

func (s *seed) evidence(ctx context.Context, d *ent.Declaration) (uuid.UUID, error) {
	body := page("年度验收与支付凭证汇总")
	sum, err := s.keep(body)
	if err != nil {
		return uuid.Nil, err
	}
	a, err := filing.Attach(ctx, s.db, filing.AttachInput{DeclarationID: d.ID, Kind: attachment.KindEVIDENCE,
		Name: "年度验收与支付凭证汇总.pdf", Mime: "application/pdf", Size: int64(len(body)), Sha256: sum})
	if err != nil {
		return uuid.Nil, err
	}
	return a.ID, nil
}

func say(text string) *string { return &text }
