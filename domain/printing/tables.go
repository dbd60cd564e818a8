package printing

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strconv"

	"hengxiao/domain/allocation"
	"hengxiao/domain/paper"
	"hengxiao/domain/receipt"
	"hengxiao/domain/reporting"
	"hengxiao/domain/standard"
	"hengxiao/domain/statistics"
	"hengxiao/domain/workflow"
	"hengxiao/ent/exact"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/policy"
	"hengxiao/ent/term"
	"hengxiao/ent/viewer"
)

// TablesTitle is what the tables are called; their file is named by it.
const TablesTitle = "绩效管理统计表"

// tablesFoot says that tables are of the moment: they are signed by nobody.
const tablesFoot = "统计表，数据随业务变化"

// How many rows of one table are printed, and stand in a workbook. Lists of any length go
// out row by row (exchange.Listing).
const (
	mostOnPaper = 300
	mostInBook  = 10_000
)

// PrintTables prints all tables for leaders (T1 to T18) over what the viewer sees, as a
// file with one of the endings.
func PrintTables(ctx context.Context, db *ent.Client, f statistics.StatisticsFilter, ending string) ([]byte, error) {
	set, err := standard.Current(ctx, db)
	if err != nil {
		return nil, err
	}
	narrowed, err := f.Words(ctx, db, set)
	if err != nil {
		return nil, err
	}
	t := &tables{ctx: ctx, db: db, filter: f, set: set, most: mostOnPaper}
	if ending == ".xlsx" {
		t.most = mostInBook
	}
	t.Title, t.Line = TablesTitle, narrowed+"　金额单位：万元"
	for _, add := range []func() error{t.counted, t.lines, t.executions, t.cutReasons, t.selfChecks, t.steps, t.experts, t.indicators,
		t.rectification, t.lights, t.reserve, t.zeros, t.similar} {
		if err := add(); err != nil {
			return nil, err
		}
	}
	sheets := receipt.Sheets{Paper: t.Paper(), Pages: t.Book()}
	sheets.Paper.Foot = tablesFoot
	return sheets.Print(ending)
}

// tables puts the tables together, one after another.
type tables struct {
	builder
	ctx    context.Context
	db     *ent.Client
	filter statistics.StatisticsFilter
	set    *standard.Set
	most   int
}

// put adds a table, cut off where it is too long, and says so.
func (t *tables) put(caption string, columns []paper.Column, rows [][]string, total []string) {
	if n := len(rows); n > t.most {
		caption, rows = fmt.Sprintf("%s（共 %d 行，列前 %d 行）", caption, n, t.most), rows[:t.most]
	}
	t.table(paper.Table{Caption: caption, Columns: columns, Rows: rows, Total: total})
}

// follow is the way to the tables beside those of the declarations.
func (t *tables) follow() *statistics.FollowUp { return statistics.Follow(t.db, t.filter) }

// counted adds T1 to T5, T10's returns and T13.
func (t *tables) counted() error {
	s, err := statistics.Count(t.ctx, t.db, t.filter)
	if err != nil {
		return err
	}
	outcome := func(r *statistics.StatisticsRow) string { return reporting.OutcomeZh(term.Outcome(r.Code)) }
	named := func(r *statistics.StatisticsRow) string { return r.NameZh }
	of := []struct {
		caption, by string
		rows        []*statistics.StatisticsRow
		name        func(*statistics.StatisticsRow) string
	}{
		{"T1 分单位", "申报单位", s.Units, named},
		{"T2 分科室", "业务科室", s.Sections, named},
		{"T3 分功能分类（类）", "功能分类", s.ClassHeads, named},
		{"T3 分功能分类款", "功能分类", s.Classes, named},
		{"T4 分筛选结果", "评审方式", s.Outcomes, outcome},
		{"T5 分等级", "评审等级", bestFirst(s.Grades), func(r *statistics.StatisticsRow) string { return term.Grade(r.Code).NameZh() }},
		{"T10 分退回次数", "科室退回次数", s.Returns, func(r *statistics.StatisticsRow) string { return r.Code }},
		{"T13 分轻重缓急", "轻重缓急", s.Priorities, func(r *statistics.StatisticsRow) string { return t.priority(r.Code) }},
		{"分项目属性", "项目属性", s.Natures, named},
		{"T6 分年度", "预算年度", s.Years, func(r *statistics.StatisticsRow) string { return r.Code }},
	}
	for _, o := range of {
		var rows [][]string
		for _, r := range o.rows {
			name := o.name(r)
			if r.Code == "" || name == "" {
				name = nothing
			}
			rows = append(rows, countedRow(name, r))
		}
		total := countedRow("合计", s.Total)
		if len(o.rows) > 0 && o.by == "预算年度" {
			total = nil
		}
		t.put(o.caption, []paper.Column{column(o.by, 24), figures("项目数", 9), figures("占比（%）", 9), figures("申报金额", 13), figures("已核定", 9),
			figures("核定金额", 13), figures("核减额", 12), figures("核减率（%）", 9), figures("批复金额", 13)}, rows, total)
	}
	if s.HoursSaved != nil {
		t.facts("T4 节省的专家工时", one("豁免和科室审核节省", fmt.Sprintf("%s 小时（按每个项目 %d 张评审表、每张 %s 小时）", *s.HoursSaved, t.set.Settings.Panel.MinExperts, *t.set.Settings.Panel.SheetHours)))
	}
	return nil
}

// bestFirst are the rows of grades, the best first; what has none comes last.
func bestFirst(rows []*statistics.StatisticsRow) []*statistics.StatisticsRow {
	rank := func(r *statistics.StatisticsRow) int {
		if i := slices.Index(standard.Grades, standard.Grade(r.Code)); i >= 0 {
			return i
		}
		return len(standard.Grades)
	}
	return slices.SortedStableFunc(slices.Values(rows), func(a, b *statistics.StatisticsRow) int { return cmp.Compare(rank(a), rank(b)) })
}

func countedRow(name string, r *statistics.StatisticsRow) []string {
	return []string{name, strconv.Itoa(r.Count), bare(r.Share()), r.Declared.String(), strconv.Itoa(r.Decided), r.Granted.String(), r.Cut().String(), bare(r.CutRate()),
		r.Approved.String()}
}

// bare is a figure that may be missing, without its sign.
func bare(d *exact.Decimal) string {
	if d == nil {
		return nothing
	}
	return string(*d)
}

// priority is a degree of 轻重缓急 in words.
func (t *tables) priority(code string) string {
	for _, p := range t.set.ExpertForm.Priorities {
		if strconv.Itoa(p.Order) == code {
			return p.NameZh
		}
	}
	return code
}

// lines adds T6, project by project.
func (t *tables) lines() error {
	columns := []paper.Column{joined("项目", 26), joined("单位", 14), figures("年度", 7), figures("申报", 10), figures("核定", 10), figures("批复", 10), figures("执行", 10),
		figures("自评得分", 8), figures("评价得分", 8)}
	return t.projects("T6 项目逐年对比", columns, statistics.HandedIn, func(l *statistics.ProjectLine) (rows [][]string) {
		for _, y := range l.Years {
			rows = append(rows, []string{l.Declaration.NameZh, l.Declaration.Edges.Unit.ShortNameZh, strconv.Itoa(y.Year), amount(y.Declared), amount(y.Granted),
				amount(y.Approved), amount(y.Executed), points(y.SelfScore), points(y.EvaluationScore)})
		}
		return rows
	})
}

// zeros adds T17.
func (t *tables) zeros() error {
	columns := []paper.Column{column("项目编码", 18), column("项目", 34), column("单位", 18), figures("申报金额", 14), column("结论", 16)}
	return t.projects("T17 核定为零的项目", columns, statistics.Zero, func(l *statistics.ProjectLine) [][]string {
		d := l.Declaration
		opinion := workflow.StageNames[d.Stage]
		if d.Opinion != nil {
			opinion = reporting.ConclusionZh(*d.Opinion)
		}
		return [][]string{{d.Code, d.NameZh, d.Edges.Unit.ShortNameZh, amount(d.Amount), opinion}}
	})
}

// projects adds a table of project lines, page by page.
func (t *tables) projects(caption string, columns []paper.Column, counted statistics.Counted, of func(*statistics.ProjectLine) [][]string) error {
	var rows [][]string
	many := 200
	for skip := 0; ; skip += many {
		page, err := t.follow().Lines(t.ctx, &counted, &many, &skip)
		if err != nil {
			return err
		}
		for _, l := range page.Rows {
			rows = append(rows, of(l)...)
		}
		if len(rows) > t.most {
			t.table(paper.Table{Caption: fmt.Sprintf("%s（共 %d 个项目，列前 %d 行）", caption, page.Total, t.most), Columns: columns, Rows: rows[:t.most]})
			return nil
		}
		if len(page.Rows) < many {
			t.put(caption, columns, rows, nil)
			return nil
		}
	}
}

// bands are the bands of execution rates in words.
var bands = map[statistics.ExecutionBand]string{
	statistics.Under20: "不足 20%", statistics.Under40: "20%—40%", statistics.Under60: "40%—60%", statistics.Under80: "60%—80%",
	statistics.Under95: "80%—95%", statistics.From95: "95%—100%", statistics.Unknown: "尚无执行数",
}

// executions adds T7.
func (t *tables) executions() error {
	found, err := t.follow().Executions(t.ctx)
	if err != nil {
		return err
	}
	var rows [][]string
	n, budget, executed := 0, exact.Money(0), exact.Money(0)
	for _, r := range found {
		rows = append(rows, []string{bands[r.Band], strconv.Itoa(r.Count), r.Budget.String(), r.Executed.String()})
		n, budget, executed = n+r.Count, budget+r.Budget, executed+r.Executed
	}
	t.put("T7 执行率分布", []paper.Column{column("执行率", 28), figures("已批复项目数", 20), figures("全年预算数", 26), figures("执行数", 26)}, rows,
		[]string{"合计", strconv.Itoa(n), budget.String(), executed.String()})
	return nil
}

// cutReasons adds T8.
func (t *tables) cutReasons() error {
	found, err := t.follow().CutReasons(t.ctx)
	if err != nil {
		return err
	}
	var rows [][]string
	cut := exact.Money(0)
	for _, r := range found {
		name := r.NameZh
		if r.Code == "" {
			name = "未写明原因"
		}
		rows = append(rows, []string{name, strconv.Itoa(r.Count), r.Cut.String()})
		cut += r.Cut
	}
	t.put("T8 核减原因", []paper.Column{column("核减原因", 50), figures("项目数", 20), figures("核减额", 30)}, rows, []string{"合计", nothing, cut.String()})
	return nil
}

// selfChecks adds T9.
func (t *tables) selfChecks() error {
	found, err := t.follow().SelfChecks(t.ctx)
	if err != nil {
		return err
	}
	var rows [][]string
	for _, r := range found {
		rows = append(rows, []string{r.NameZh, strconv.Itoa(r.Count), r.Own.String(), r.Final.String(), r.Inflated.String(), strconv.Itoa(r.InflatedCount)})
	}
	t.put("T9 自评与复核", []paper.Column{column("申报单位", 35), figures("经复核（份）", 13), figures("自评均分", 13), figures("复核均分", 13), figures("虚高分（均）", 13),
		figures("有虚高（份）", 13)}, rows, nil)
	return nil
}

// steps adds T10.
func (t *tables) steps() error {
	found, err := t.follow().Steps(t.ctx)
	if err != nil {
		return err
	}
	var rows [][]string
	for _, r := range found {
		rows = append(rows, []string{workflow.StageNames[r.Stage], strconv.Itoa(r.Now), strconv.Itoa(r.Passed), strconv.Itoa(r.Passes), bare(r.Days), bare(r.Longest)})
	}
	t.put("T10 环节用时", []paper.Column{column("环节", 30), figures("现在该环节（个）", 14), figures("已过该环节（个）", 14), figures("经过次数", 14),
		figures("平均用时（天）", 14), figures("最长用时（天）", 14)}, rows, nil)
	return nil
}

// experts adds T11, for who may know experts.
func (t *tables) experts() error {
	found, err := t.follow().Experts(t.ctx)
	if err != nil {
		return err
	}
	var rows [][]string
	for _, r := range found {
		rows = append(rows, []string{r.Expert.NameZh, strconv.Itoa(r.Declarations), strconv.Itoa(r.Sheets), strconv.Itoa(r.Marked), points(r.Mark), bare(r.Off), bare(r.Spread)})
	}
	t.put("T11 专家工作", []paper.Column{column("专家", 22), figures("评审项目", 12), figures("评审表", 12), figures("有考核", 12), figures("考核均分", 14),
		figures("与汇总分之差（均）", 14), figures("离汇总分距离（均）", 14)}, rows, nil)
	return nil
}

// indicators adds T12, by second level and by unit.
func (t *tables) indicators() error {
	s, err := statistics.CountIndicators(t.ctx, t.db, t.filter)
	if err != nil {
		return err
	}
	row := func(name string, r *statistics.IndicatorRow) []string {
		return []string{name, strconv.Itoa(r.Count), strconv.Itoa(r.Quantitative), bare(r.QuantitativeRate()), strconv.Itoa(r.Reused), bare(r.ReusedRate()),
			strconv.Itoa(r.Returned), strconv.Itoa(r.Revised), bare(r.RevisedRate())}
	}
	for _, o := range []struct {
		caption, by string
		of          []*statistics.IndicatorRow
	}{{"T12 指标质量（分二级指标）", "二级指标", s.Levels}, {"T12 指标质量分单位", "申报单位", s.Units}} {
		var rows [][]string
		for _, r := range o.of {
			rows = append(rows, row(r.NameZh, r))
		}
		t.put(o.caption, []paper.Column{column(o.by, 28), figures("指标数", 9), figures("定量", 9), figures("定量占比（%）", 9), figures("取自指标库", 9), figures("取用占比（%）", 9),
			figures("退回后重报", 9), figures("其中有修改", 9), figures("修改占比（%）", 9)}, rows, row("合计", s.Total))
	}
	return nil
}

// rectifications are how far problems are put right, in words.
var rectifications = map[statistics.Rectification]string{
	statistics.RectifyOpen: "整改中", statistics.RectifyOverdue: "逾期未改", statistics.RectifyDone: "已整改",
}

// rectification adds T14.
func (t *tables) rectification() error {
	found, err := t.follow().Rectification(t.ctx)
	if err != nil {
		return err
	}
	var rows [][]string
	for _, r := range found {
		rows = append(rows, []string{r.NameZh, rectifications[r.State], strconv.Itoa(r.Problems), strconv.Itoa(r.Evaluations)})
	}
	t.put("T14 整改", []paper.Column{joined("业务科室", 40), column("状态", 20), figures("问题（个）", 20), figures("涉及评价（个）", 20)}, rows, nil)
	return nil
}

// lights adds T15.
func (t *tables) lights() error {
	found, err := t.follow().Lights(t.ctx)
	if err != nil {
		return err
	}
	var rows [][]string
	for _, r := range found {
		light := "尚未报送"
		if r.Light != nil {
			light = lights[*r.Light]
		}
		rows = append(rows, []string{fmt.Sprintf("1—%d 月", r.ThroughMonth), light, strconv.Itoa(r.Count), strconv.Itoa(r.Suspended)})
	}
	t.put("T15 监控亮灯", []paper.Column{joined("期间", 28), column("亮灯", 24), figures("项目（个）", 24), figures("暂停拨付（个）", 24)}, rows, nil)
	return nil
}

// reserve adds T16 of a batch, for who may see its money shared out.
func (t *tables) reserve() error {
	if !policy.KnowsShares(viewer.FromContext(t.ctx)) {
		return nil
	}
	if t.filter.BatchID == nil {
		t.put("T16 备选项目", []paper.Column{column("说明", 100)}, [][]string{{"备选项目按批次排序，请选定批次后打印"}}, nil)
		return nil
	}
	f, err := allocation.Fund(t.ctx, t.db, *t.filter.BatchID, nil, nil)
	if err != nil || f.Ceiling == nil {
		return err
	}
	show := allocation.ShowReserve
	var rows [][]string
	sum := exact.Money(0)
	const many = 200
	for skip := 0; ; skip += many {
		page, err := f.Lines(t.ctx, &show, t.filter.SectionCode, &allocation.FundingFilter{UnitCode: t.filter.UnitCode, FuncClass: t.filter.FuncClass,
			Nature: t.filter.Nature, Tag: t.filter.Tag}, many, skip)
		if err != nil {
			return err
		}
		for _, l := range page.Rows {
			place, rank := nothing, nothing
			if l.Place != nil {
				place = strconv.Itoa(*l.Place)
			}
			if l.Priority != nil {
				rank = t.priority(strconv.Itoa(*l.Priority))
			}
			rows = append(rows, []string{place, l.NameZh, l.Unit.ShortNameZh, rank, points(l.Score), l.Amount.String(), l.Why})
			sum += l.Amount
		}
		if len(page.Rows) < many {
			break
		}
	}
	t.put("T16 备选项目", []paper.Column{figures("排序", 7), column("项目", 27), column("单位", 15), column("轻重缓急", 9), figures("得分", 8), figures("核定金额", 11), column("原因", 23)}, rows,
		[]string{"合计", "", "", "", "", sum.String(), ""})
	return nil
}

// similar adds T18.
func (t *tables) similar() error {
	found, err := t.follow().Similar(t.ctx)
	if err != nil {
		return err
	}
	var rows [][]string
	for _, p := range found {
		whose := "不同单位"
		if p.SameUnit {
			whose = "同一单位"
		}
		rows = append(rows, []string{p.One.NameZh, p.One.Edges.Unit.ShortNameZh, p.Other.NameZh, p.Other.Edges.Unit.ShortNameZh, strconv.Itoa(p.Likeness), whose})
	}
	t.put("T18 疑似重复", []paper.Column{column("项目", 24), column("单位", 16), column("相似项目", 24), column("单位", 16), figures("名称相似度（%）", 10), column("", 10)}, rows, nil)
	return nil
}
