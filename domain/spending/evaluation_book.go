package spending

import "hengxiao/domain/paper/book"

// Book is the report's annexes for those who reckon further: the indicator system with
// its scores, the money, the problems and what is put right.
func (r EvaluationDocument) Book() []book.Page {
	scores := book.Page{Name: "指标体系及评分", Head: []string{"一级指标", "二级指标", "三级指标", "分值", "指标解释", "评分要点和方法", "数据来源", "得分", "扣分", "扣分理由", "评分依据"}}
	for _, a := range r.Scores {
		for _, t := range a.Topics {
			for _, m := range t.Measures {
				lost := m.Lost()
				scores.Rows = append(scores.Rows, []book.Value{book.Text(a.NameZh), book.Text(t.NameZh), book.Text(m.NameZh), book.Points(&m.Weight),
					book.Text(m.Explanation), book.Text(m.Method), book.Text(m.Source), book.Points(m.Points), book.Points(&lost), book.Text(m.Reason), book.Text(m.Basis)})
			}
		}
	}
	none := book.Blank
	scores.Rows = append(scores.Rows, []book.Value{book.Text("合计"), none, none, book.Points(&r.Weight), none, none, none, book.Points(&r.Total), none, none, none})

	levels := book.Page{Name: "综合评分", Head: []string{"一级指标", "二级指标", "分值", "得分", "得分率（%）"}}
	for _, a := range r.Scores {
		levels.Rows = append(levels.Rows, []book.Value{book.Text(a.NameZh), none, book.Points(&a.Weight), book.Points(&a.Points), book.Figure(string(a.Rate))})
		for _, t := range a.Topics {
			levels.Rows = append(levels.Rows, []book.Value{none, book.Text(t.NameZh), book.Points(&t.Weight), book.Points(&t.Points), book.Figure(string(t.Rate))})
		}
	}
	money := book.Page{Name: "资金情况", Head: []string{"资金来源", "年初预算数（万元）", "全年预算数（万元）", "全年执行数（万元）"}}
	for _, m := range append(r.Money.Rows[:len(r.Money.Rows):len(r.Money.Rows)], r.Money.Sum) {
		executed := book.Blank
		if m.Executed != nil {
			executed = book.Money(*m.Executed)
		}
		money.Rows = append(money.Rows, []book.Value{book.Text(m.NameZh), book.Money(m.Initial), book.Money(m.Adjusted), executed})
	}
	money.Rows = append(money.Rows, []book.Value{book.Text("数据来源"), book.Text(r.Money.Source), book.Blank, book.Blank})
	return []book.Page{scores, levels, money, r.problemPage(), r.rectifiedPage()}
}

func (r EvaluationDocument) problemPage() book.Page {
	p := book.Page{Name: "问题清单", Head: []string{"序号", "问题及原因"}}
	for i, text := range r.Problems {
		p.Rows = append(p.Rows, []book.Value{book.Count(i + 1), book.Text(text)})
	}
	return p
}

func (r EvaluationDocument) rectifiedPage() book.Page {
	p := book.Page{Name: "整改事项", Head: []string{"年度", "序号", "问题", "责任人", "期限", "状态", "整改情况"}}
	for _, x := range r.Rectified {
		p.Rows = append(p.Rows, []book.Value{book.Count(x.Year), book.Count(x.No), book.Text(x.Text), book.Text(x.Owner), book.Text(string(x.DueOn)), book.Text(x.Status), book.Text(x.Proof)})
	}
	return p
}
