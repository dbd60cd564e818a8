package spending

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"entgo.io/ent/dialect/sql"

	"hengxiao/domain/filing"
	"hengxiao/domain/paper"
	"hengxiao/domain/standard"
	"hengxiao/domain/workflow"
	"hengxiao/ent/clock"
	"hengxiao/ent/exact"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/generated/ent/evaluation"
	"hengxiao/ent/generated/ent/indicator"
	"hengxiao/ent/generated/ent/monitoring"
	"hengxiao/ent/generated/ent/problem"
	"hengxiao/ent/generated/ent/stagechange"
	"hengxiao/ent/viewer"
)

// reasonNames are the selections in words.
var reasonNames = map[string]string{
	"AMOUNT": "金额较大", "LIVELIHOOD": "民生关注", "COMPLAINT": "投诉反映", "POOR_SELF": "自评较差", "SAMPLE": "抽样",
}

// documentOf makes the report of an evaluation from the rows as they are, as the
// machine: it tells more than its reader sees of single rows, and names no expert.
func documentOf(ctx context.Context, db *ent.Client, r *ent.EvaluationReport) (*EvaluationDocument, error) {
	now := clock.Now(ctx)
	ctx = viewer.System(ctx, "figures of an evaluation's report")
	e, err := db.Evaluation.Query().Where(evaluation.ID(r.EvaluationID)).Only(ctx)
	if err != nil {
		return nil, err
	}
	d, err := db.Declaration.Query().Where(declaration.ID(r.DeclarationID)).WithBatch().WithSection().WithSelfEvaluation().
		WithUnit(func(q *ent.UnitQuery) { q.WithParent() }).Only(ctx)
	if err != nil {
		return nil, err
	}
	set, err := standard.OfBatch(ctx, db, d.Edges.Batch)
	if err != nil {
		return nil, err
	}
	m := &making{e: e, d: d, set: set}
	if self := d.Edges.SelfEvaluation; self != nil && !slices.Contains(workflow.SelfEditable, self.Stage) {
		m.self = self
	}
	doc := EvaluationDocument{EvaluationFacts: m.facts(), Objections: append([]form.Objection{}, e.Objections...), Silent: e.Silent, Words: r.Words}
	doc.MadeOn = clock.DateOf(now)
	if doc.Money, err = m.money(ctx, db); err != nil {
		return nil, err
	}
	if doc.Targets, err = m.targets(ctx, db); err != nil {
		return nil, err
	}
	if doc.Work, err = m.work(ctx, db); err != nil {
		return nil, err
	}
	if doc.Rectified, err = m.rectified(ctx, db); err != nil {
		return nil, err
	}
	doc = NewEvaluationDocument(doc, e.Plan, r.Form, set.Bands)
	return &doc, nil
}

// making is an evaluation with what its report is made of.
type making struct {
	e    *ent.Evaluation
	d    *ent.Declaration
	set  *standard.Set
	self *ent.SelfEvaluation // once it is handed in: no draft, and none that was returned
}

func (m *making) facts() EvaluationFacts {
	e, d, codes := m.e, m.d, m.set.Codes
	unit := d.Edges.Unit
	department := unit
	if unit.Edges.Parent != nil {
		department = unit.Edges.Parent
	}
	f := EvaluationFacts{
		Title: titleOf(d.NameZh), Kind: kindNames[e.Kind], Year: e.Year, Issuer: codes.Bureau(d.Division),
		Evaluator: e.EvaluatorName, ContractNo: e.ContractNo, Reasons: []string{}, Note: e.Note,
		Project: Coded{d.Code, d.NameZh}, Unit: Coded{unit.Code, unit.NameZh}, Department: Coded{department.Code, department.NameZh},
		Section:     Coded{d.Edges.Section.Code, d.Edges.Section.NameZh},
		ProjectKind: codes.ProjectKind.NameZh(d.ProjectKind), Nature: codes.ProjectNature.NameZh(d.Nature),
		FuncItem:    Coded{d.ExpFuncCode, m.set.FunctionalClasses.Items.NameZh(d.ExpFuncCode)},
		PolicyBasis: form.Word(d.Form.PolicyBasis), Overview: form.Word(d.Form.Overview),
		StartDate: dayOf(d.Form.StartDate), EndDate: dayOf(d.Form.EndDate),
	}
	if e.Kind == evaluation.KindDEPARTMENT {
		f.Issuer = department.NameZh
	}
	for _, r := range e.Reasons {
		f.Reasons = append(f.Reasons, reasonNames[r])
	}
	return f
}

// titleOf is the report's title; the project's name is cut where a title has no room for it.
func titleOf(project string) string {
	const longest = 150
	if name := []rune(project); len(name) > longest {
		project = string(name[:longest-1]) + "…"
	}
	return strings.TrimSuffix(project, "项目") + "项目支出绩效评价报告"
}

func dayOf(d *clock.Date) clock.Date {
	if d == nil {
		return ""
	}
	return *d
}

// money is what is known best of the year's money: the unit's own account once it is
// handed in, else what the payment system says, else the last monitoring, else what is
// granted, of which nothing is known to be spent.
func (m *making) money(ctx context.Context, db *ent.Client) (MoneyAccount, error) {
	a := MoneyAccount{Rows: []MoneyRow{}}
	if m.d.Amount != nil {
		a.Declared = *m.d.Amount
	}
	if m.d.ApprovedAmount != nil {
		a.Approved = *m.d.ApprovedAmount
	}
	if m.self != nil {
		a.Source = fmt.Sprintf("单位%d年度绩效自评", m.self.Year)
		for _, r := range m.self.Form.Money {
			executed := amountOf(r.Executed)
			a.Rows = append(a.Rows, MoneyRow{m.fundName(form.Word(r.Source)), amountOf(r.Initial), amountOf(r.Adjusted), &executed})
		}
		return a, nil
	}
	row := MoneyRow{NameZh: "批复预算", Initial: a.Approved, Adjusted: a.Approved}
	var err error
	if row.Adjusted, row.Executed, a.Source, err = m.reported(ctx, db); err != nil {
		return a, err
	}
	if amount := filing.Granted(m.d); amount != nil && (m.d.AdjustedAmount != nil || row.Executed == nil) {
		row.Adjusted = *amount
	}
	a.Rows = append(a.Rows, row)
	return a, nil
}

// reported is what others than a self-evaluation say of 全年预算数 and 执行数, and who.
func (m *making) reported(ctx context.Context, db *ent.Client) (budget exact.Money, executed *exact.Money, source string, err error) {
	figures, err := figuresOf(ctx, db, []*ent.Declaration{m.d})
	if err != nil {
		return 0, nil, "", err
	}
	if f := figures[m.d.ID]; f != nil {
		return f.AdjustedBudget, &f.Executed, fmt.Sprintf("支付系统导入数据，截至%s", f.AsOf), nil
	}
	last, err := db.Monitoring.Query().Where(monitoring.DeclarationID(m.d.ID), monitoring.AdjustedBudgetNotNil(), monitoring.ExecutedNotNil(),
		monitoring.StageNotIn(workflow.MonitorEditable...)).Order(monitoring.ByThroughMonth(sql.OrderDesc())).First(ctx)
	if ent.IsNotFound(err) {
		return 0, nil, "预算批复，尚无执行数据", nil
	}
	if err != nil {
		return 0, nil, "", err
	}
	return *last.AdjustedBudget, last.Executed, fmt.Sprintf("%d年1—%d月绩效运行监控", last.Year, last.ThroughMonth), nil
}

// fundName is the name of a row of the self-evaluation's money.
func (m *making) fundName(code string) string {
	for _, row := range m.set.SelfEvaluation.FundRows {
		if row.Code == code {
			return strings.TrimPrefix(row.NameZh, "其中：")
		}
	}
	return code
}

// amountOf is a figure of a form that was checked when it was handed in.
func amountOf(text *string) exact.Money {
	m, _ := exact.ParseMoney(form.Word(text))
	return m
}

// targets are what was promised; beside an indicator of the year what the unit's
// self-evaluation says was achieved.
func (m *making) targets(ctx context.Context, db *ent.Client) (PromisedTargets, error) {
	f := m.d.Form
	t := PromisedTargets{Overall: form.Word(f.TotalGoal), Annual: form.Word(f.AnnualGoal), Stages: []PromisedStage{}, Indicators: []PromisedMeasure{}}
	for _, s := range f.Schedule {
		t.Stages = append(t.Stages, PromisedStage{form.Word(s.Stage), dayOf(s.Start), dayOf(s.End), form.Word(s.Content)})
	}
	rows, err := db.Indicator.Query().Where(indicator.DeclarationID(m.d.ID), indicator.Horizon("ANNUAL"), indicator.WeightNotNil(), indicator.Removed(false)).
		Order(indicator.ByNo()).All(ctx)
	if err != nil {
		return t, err
	}
	scheme := m.set.Taxonomy.Scheme(form.Word(f.Scheme))
	for i, row := range rows {
		p := PromisedMeasure{Level1: row.Level1, NameZh: row.NameZh, Target: row.Target + row.Unit, Weight: *row.Weight}
		if level := scheme.Find(row.Level1); level != nil {
			p.Level1 = level.NameZh
		}
		if sign := m.set.Taxonomy.Operator(row.Operator); sign != nil && sign.Quantitative {
			p.Target = sign.Symbol + p.Target
		}
		if m.self != nil && i < len(m.self.Form.Results) {
			p.Actual = form.Word(m.self.Form.Results[i].Actual)
		}
		t.Indicators = append(t.Indicators, p)
	}
	return t, nil
}

// milestones are the steps that the report tells of, in their words.
var milestones = map[string]string{
	string(workflow.EvaluationAssign): "委托评价", string(workflow.EvaluationSubmitPlan): "确定评价方案", string(workflow.EvaluationOpenData): "下达资料清单",
	string(workflow.EvaluationDataDone): "收齐评价资料", string(workflow.EvaluationScoreDone): "形成报告初稿",
	string(workflow.EvaluationAskOpinion): "征求被评价单位意见", string(workflow.EvaluationOpinion): "收回意见",
}

func (m *making) work(ctx context.Context, db *ent.Client) (EvaluationWork, error) {
	w := EvaluationWork{Milestones: []EvaluationStep{{"选定项目", clock.DateOf(m.e.CreatedAt)}}, Asked: len(m.e.Items)}
	for _, item := range m.e.Items {
		if len(item.Files) > 0 {
			w.Given++
		}
	}
	steps, err := db.StageChange.Query().Where(stagechange.SubjectID(m.e.ID)).Order(stagechange.ByID()).All(ctx)
	for _, step := range steps {
		if name, told := milestones[step.Action]; told {
			w.Milestones = append(w.Milestones, EvaluationStep{name, clock.DateOf(step.CreatedAt)})
		}
	}
	return w, err
}

// rectified are the items that evaluations of the project left to be put right.
func (m *making) rectified(ctx context.Context, db *ent.Client) ([]Rectification, error) {
	rows, err := db.Problem.Query().Where(problem.ProjectID(m.d.ProjectID)).Order(problem.ByID()).WithEvaluation().All(ctx)
	out := []Rectification{}
	for _, p := range rows {
		out = append(out, Rectification{Year: p.Edges.Evaluation.Year, No: p.No, Text: p.Text, Owner: p.Owner,
			DueOn: clock.LastDay(p.DueAt), Status: workflow.ProblemNames[p.Status], Proof: p.Proof})
	}
	return out, err
}

// EvaluationContent is the canonical text of a report that the viewer reads: as it was
// frozen, or as the rows make it now.
func EvaluationContent(ctx context.Context, db *ent.Client, r *ent.EvaluationReport) (string, error) {
	if r.Body != "" {
		return r.Body, nil
	}
	d, err := documentOf(ctx, db, r)
	if err != nil {
		return "", err
	}
	return string(paper.Canonical(d)), nil
}

// EvaluationChapters lists the report's chapters in their order, empty ones too.
func EvaluationChapters(r *ent.EvaluationReport) []*paper.Chapter {
	out := make([]*paper.Chapter, len(chaptersOf))
	for i, c := range chaptersOf {
		out[i] = &paper.Chapter{Chapter: c.code, Text: *c.of(&r.Words)}
	}
	return out
}

// Document is the report of an evaluation that the viewer reads: the document that is frozen, or made now.
func Document(ctx context.Context, db *ent.Client, r *ent.EvaluationReport) (*EvaluationDocument, error) {
	if r.Body == "" {
		return documentOf(ctx, db, r)
	}
	var d EvaluationDocument
	if err := json.Unmarshal([]byte(r.Body), &d); err != nil {
		return nil, fmt.Errorf("body of evaluation report %s: %w", r.ID, err)
	}
	return &d, nil
}
