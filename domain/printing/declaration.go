package printing

import (
	"context"
	"fmt"
	"slices"

	"github.com/google/uuid"

	"hengxiao/domain/paper"
	"hengxiao/domain/standard"
	"hengxiao/domain/workflow"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/attachment"
	"hengxiao/ent/generated/ent/declaration"
)

// unsigned are the stages in which a declaration is still the unit's to change.
var unsigned = append([]declaration.Stage{declaration.StageUNIT_REVIEW, declaration.StageWITHDRAWN}, workflow.Editable...)

// makeDeclaration fills 项目支出绩效目标申报表. It is final as its unit's head signed it.
func makeDeclaration(ctx context.Context, db *ent.Client, id uuid.UUID) (*made, error) {
	d, err := loadDeclaration(ctx, db, id, func(q *ent.DeclarationQuery) {
		q.WithAttachments(func(q *ent.AttachmentQuery) { q.Order(attachment.ByID()) })
	})
	if err != nil {
		return nil, err
	}
	set, err := standard.OfBatch(ctx, db, d.Edges.Batch)
	if err != nil {
		return nil, err
	}
	b := builder{Form{Title: "项目支出绩效目标申报表", Line: lineOf(d)}}
	f := declared{d, set}
	b.facts("基本情况（金额单位：万元）", f.facts()...)
	b.table(f.indicators("年度绩效指标", "ANNUAL"))
	b.table(f.indicators("实施期绩效指标", "TOTAL"))
	b.table(f.sources())
	b.table(f.lines())
	b.table(f.schedule())
	b.table(f.split())
	b.table(f.files())
	if err := signers(ctx, db, &b, d.ID, nil, workflow.Submit, workflow.UnitApprove, workflow.UnitApproveFirst); err != nil {
		return nil, err
	}
	m := &made{Form: b.Form, subject: d.ID, final: !slices.Contains(unsigned, d.Stage)}
	m.about(d, set)
	return m, nil
}

// loadDeclaration reads a declaration that the viewer sees, with what every form's head
// tells of it.
func loadDeclaration(ctx context.Context, db *ent.Client, id uuid.UUID, with ...func(*ent.DeclarationQuery)) (*ent.Declaration, error) {
	q := db.Declaration.Query().Where(declaration.ID(id))
	head(q)
	for _, w := range with {
		w(q)
	}
	return q.Only(ctx)
}

// head reads what a form's head tells of its project.
func head(q *ent.DeclarationQuery) {
	q.WithBatch().WithSection().WithUnit(func(q *ent.UnitQuery) { q.WithParent() })
}

// lineOf stands under the title.
func lineOf(d *ent.Declaration) string { return fmt.Sprintf("%d年度　%s", d.BudgetYear, d.Code) }

// projectFacts are the project in every form that comes after the declaration.
func projectFacts(d *ent.Declaration, set *standard.Set) [][]paper.Field {
	u := d.Edges.Unit
	return [][]paper.Field{
		one("项目名称", d.NameZh),
		pair("主管部门", department(u).NameZh, "实施单位", u.NameZh),
		pair("业务科室", d.Edges.Section.NameZh, "项目类别", set.Codes.ProjectKind.NameZh(d.ProjectKind)),
	}
}

// declared is a declaration's form with its yardsticks.
type declared struct {
	*ent.Declaration
	set *standard.Set
}

func (d declared) facts() [][]paper.Field {
	f, u, codes := d.Declaration.Form, d.Edges.Unit, d.set.Codes
	rows := [][]paper.Field{
		one("项目名称", form.Word(f.NameZh)),
		pair("主管部门", department(u).NameZh, "实施单位", u.NameZh),
		pair("业务科室", d.Edges.Section.NameZh, "功能分类", class(d.set, form.Word(f.ExpFuncCode))),
		pair("项目类别", nameOf(codes.ProjectKind, f.ProjectKind), "项目属性", nameOf(codes.ProjectNature, f.Nature)),
		pair("起止时间", between(f.StartDate, f.EndDate), "项目标签", names(codes.ProjectTags, f.Tags)),
	}
	rows = append(rows, said(
		pair("项目负责人", form.Word(f.Leader), "联系人", form.Word(f.Contact)),
		one("联系电话", form.Word(f.Phone)),
	)...)
	rows = append(rows, pair("本年度申请金额", typed(f.Amount), "其中政府采购", typed(f.ProcurementAmount)))
	rows = append(rows, said(
		pair("上年预算", typed(f.LastYearBudget), "上年执行", typed(f.LastYearExecuted)),
		one("项目总投资", typed(f.TotalInvestment)),
		one("应急文号", form.Word(f.EmergencyDocNo)),
	)...)
	rows = append(rows,
		one("立项依据", form.Word(f.PolicyBasis)),
		one("项目概况", form.Word(f.Overview)),
		one("申报理由", form.Word(f.Justification)))
	rows = append(rows, said(one("实施期总体目标", form.Word(f.TotalGoal)))...)
	return append(rows, one("年度绩效目标", form.Word(f.AnnualGoal)))
}

func nameOf(list standard.CodeList, code *string) string {
	if c := form.Word(code); c != "" {
		return list.NameZh(c)
	}
	return ""
}

// indicators are the rows of one horizon.
func (d declared) indicators(caption, horizon string) paper.Table {
	t := paper.Table{Caption: caption, Columns: []paper.Column{
		joined("一级指标", 12), joined("二级指标", 14), column("三级指标", 26), column("指标值", 16), figures("分值", 10), column("指标解释", 22),
	}}
	scheme := form.Word(d.Declaration.Form.Scheme)
	for _, in := range d.Declaration.Form.Indicators {
		its := form.Word(in.Horizon)
		if its == "" {
			its = "ANNUAL"
		}
		if its != horizon {
			continue
		}
		level1, level2 := levels(d.set, scheme, form.Word(in.Level1), form.Word(in.Level2))
		t.Rows = append(t.Rows, []string{level1, level2, form.Word(in.NameZh), targetOf(d.set, in), form.Word(in.Weight), form.Word(in.Definition)})
	}
	return t
}

// targetOf is a typed indicator's value in words.
func targetOf(set *standard.Set, in form.Indicator) string {
	value := form.Word(in.TargetValue)
	if value == "" {
		value = form.Word(in.TargetText)
	}
	return target(set, form.Word(in.Operator), value, form.Word(in.Unit))
}

func (d declared) sources() paper.Table {
	t := paper.Table{Caption: "资金来源（金额单位：万元）", Columns: []paper.Column{column("资金来源", 60), figures("金额", 40)}}
	for _, s := range d.Declaration.Form.FundSources {
		t.Rows = append(t.Rows, []string{nameOf(d.set.Codes.FundSource, s.Source), typed(s.Amount)})
	}
	t.Total = []string{"合计", typed(d.Declaration.Form.Amount)}
	return t
}

func (d declared) lines() paper.Table {
	t := paper.Table{Caption: "预算明细（金额单位：万元）", Columns: []paper.Column{
		column("明细项目", 20), column("部门经济分类", 16), figures("数量", 10), column("单位", 8), figures("单价", 11), figures("金额", 12), column("测算依据", 23),
	}}
	for _, l := range d.Declaration.Form.BudgetLines {
		t.Rows = append(t.Rows, []string{form.Word(l.NameZh), nameOf(d.set.Codes.DepartmentEconomic, l.DepEcoCode), form.Word(l.Qty),
			form.Word(l.Unit), typed(l.UnitPrice), typed(l.Amount), form.Word(l.Basis)})
	}
	t.Total = []string{"合计", "", "", "", "", typed(d.Declaration.Form.Amount), ""}
	return t
}

func (d declared) schedule() paper.Table {
	t := paper.Table{Caption: "实施方案与进度计划（金额单位：万元）", Columns: []paper.Column{
		column("阶段", 16), column("开始", 14), column("结束", 14), column("内容", 40), figures("计划支付", 16),
	}}
	for _, s := range d.Declaration.Form.Schedule {
		t.Rows = append(t.Rows, []string{form.Word(s.Stage), day(s.Start), day(s.End), form.Word(s.Content), typed(s.PlanPayment)})
	}
	return t
}

func (d declared) split() paper.Table {
	t := paper.Table{Caption: "项目总投资分年度安排（金额单位：万元）", Columns: []paper.Column{column("年度", 50), figures("金额", 50)}}
	for _, y := range d.Declaration.Form.YearlySplit {
		year := ""
		if y.Year != nil {
			year = fmt.Sprint(*y.Year)
		}
		t.Rows = append(t.Rows, []string{year, typed(y.Amount)})
	}
	return t
}

func (d declared) files() paper.Table {
	t := paper.Table{Caption: "附件", Columns: []paper.Column{figures("序号", 8), column("类别", 22), column("文件名", 40), column("SHA-256", 30)}}
	for i, a := range d.Edges.Attachments {
		t.Rows = append(t.Rows, []string{fmt.Sprint(i + 1), d.set.Codes.AttachmentKind.NameZh(string(a.Kind)), a.Name, a.Sha256})
	}
	return t
}
