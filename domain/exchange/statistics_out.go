package exchange

import (
	"context"
	"strconv"

	"hengxiao/domain/paper/book"
	"hengxiao/domain/reporting"
	"hengxiao/domain/standard"
	"hengxiao/domain/statistics"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/term"
)

// ListStatistics are all tables of the statistics as one: what a row counts by stands
// before it.
func ListStatistics(ctx context.Context, db *ent.Client, f statistics.StatisticsFilter) (*Listing, error) {
	set, err := standard.Current(ctx, db)
	if err != nil {
		return nil, err
	}
	narrowed, err := f.Words(ctx, db, set)
	if err != nil {
		return nil, err
	}
	s, err := statistics.Count(ctx, db, f)
	if err != nil {
		return nil, err
	}
	tables := []struct {
		name string
		rows []*statistics.StatisticsRow
		word func(code string) string // where a row has no name of its own
	}{
		{"合计", []*statistics.StatisticsRow{s.Total}, func(string) string { return narrowed }},
		{"申报单位", s.Units, nil}, {"业务科室", s.Sections, nil}, {"功能分类（款）", s.Classes, nil}, {"项目属性", s.Natures, nil},
		{"评审方式", s.Outcomes, func(c string) string { return reporting.OutcomeZh(term.Outcome(c)) }},
		{"评审等级", s.Grades, func(c string) string { return term.Grade(c).NameZh() }},
		{"轻重缓急", s.Priorities, func(c string) string { return priorityZh(set, c) }},
		{"科室退回次数", s.Returns, nil}, {"预算年度", s.Years, nil},
	}
	return &Listing{Name: "统计表", Head: []string{"分组", "编码", "名称", "项目数", "申报金额（万元）", "已定项目数", "已定项目申报金额（万元）", "审定金额（万元）", "核减额（万元）", "核减率（%）",
		"核减项目数", "零安排项目数", "批复项目数", "批复金额（万元）"},
		Each: func(add func([]book.Value) error) error {
			for _, t := range tables {
				for _, r := range t.rows {
					name := r.NameZh
					if name == "" && t.word != nil {
						name = t.word(r.Code)
					}
					if err := add(statisticsLine(t.name, name, r)); err != nil {
						return err
					}
				}
			}
			return nil
		}}, nil
}

func statisticsLine(table, name string, r *statistics.StatisticsRow) []book.Value {
	rate := book.Blank
	if cut := r.CutRate(); cut != nil {
		rate = book.Figure(string(*cut))
	}
	return []book.Value{book.Text(table), book.Text(r.Code), book.Text(name), book.Count(r.Count), book.Money(r.Declared), book.Count(r.Decided), book.Money(r.DecidedDeclared),
		book.Money(r.Granted), book.Money(r.Cut()), rate, book.Count(r.CutCount), book.Count(r.ZeroCount), book.Count(r.ApprovedCount), book.Money(r.Approved)}
}

// priorityZh is a degree of 轻重缓急 in words.
func priorityZh(set *standard.Set, code string) string {
	for _, c := range set.ExpertForm.Priorities {
		if strconv.Itoa(c.Order) == code {
			return c.NameZh
		}
	}
	return ""
}
