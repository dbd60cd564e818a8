package exchange

import (
	"context"
	"io"
	"strconv"
	"strings"

	"hengxiao/domain/library"
	"hengxiao/domain/paper/book"
	"hengxiao/domain/standard"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/agency"
	"hengxiao/ent/generated/ent/agencyperson"
)

func yesOrNo(b bool) book.Value {
	if b {
		return book.Text(yes)
	}
	return book.Text(no)
}

// present are the people who work for an agency now, the first entered first.
func present(q *ent.AgencyPersonQuery) {
	q.Where(agencyperson.LeftAtIsNil()).Order(agencyperson.ByID())
}

// WriteAgencies writes the third parties as the import takes them, or none of them: the
// template, with the words that its columns know.
func WriteAgencies(ctx context.Context, db *ent.Client, w io.Writer, empty bool) error {
	set, err := standard.Current(ctx, db)
	if err != nil {
		return err
	}
	page := book.Page{Name: agencySheet, Head: headOf(agencyColumns), Choices: map[int][]string{}}
	kinds := strings.Split(inWords(agencyKinds, agency.KindCONSULTING, agency.KindACCOUNTING, agency.KindAPPRAISAL, agency.KindLAW,
		agency.KindRESEARCH, agency.KindCOLLEGE), "、")
	for i, c := range agencyColumns {
		switch c.field {
		case "kind":
			page.Choices[i] = kinds
		case "onPlatform", "leads":
			page.Choices[i] = []string{yes, no}
		}
	}
	if !empty {
		rows, err := db.Agency.Query().WithPeople(present).Order(agency.ByCode()).All(ctx)
		if err != nil {
			return err
		}
		for _, a := range rows {
			page.Rows = append(page.Rows, agencyRows(a, set.Codes)...)
		}
	}
	words := book.Page{Name: "填写说明", Head: []string{"列", "要求"}, Rows: [][]book.Value{
		{book.Text("（整表）"), book.Text("一行一人。同一机构有多人的，接着写多行，每行重复统一社会信用代码；机构的其他各列只需在首行填写，以后各行可不填，填写的须与首行一致。只导入库中没有的机构")},
		{book.Text("统一社会信用代码"), book.Text("必填；18 位，校验位须正确")},
		{book.Text("机构名称"), book.Text("首行必填；最多 40 个字")},
		{book.Text("机构类别"), book.Text("首行必填；" + strings.Join(kinds, "、"))},
		{book.Text("信用管理平台登记"), book.Text("是或否，不填为否；未在财政部预算绩效评价第三方机构信用管理平台登记的不能委托")},
		{book.Text("专业领域"), book.Text("可填多个，以顿号分隔：" + namesOf(set.Codes.ExpertField))},
		{book.Text("以往业绩"), book.Text("最多 5000 个字")},
		{book.Text("姓名"), book.Text("最多 20 个字；没有人员的机构可不填")},
		{book.Text("职称"), book.Text("最多 20 个字")},
		{book.Text("从业年限"), book.Text("整数，0 至 80")},
		{book.Text("主评人"), book.Text("是或否，不填为否")},
		{book.Text("资格证书"), book.Text("主评人必填；最多 400 个字")},
	}}
	return book.Write(w, []book.Page{page, words})
}

// agencyRows are an agency's rows: one a person, the agency itself in the first.
func agencyRows(a *ent.Agency, codes *standard.Codes) [][]book.Value {
	head := []book.Value{book.Text(a.CreditCode), book.Text(a.NameZh), book.Text(agencyKinds[a.Kind]), yesOrNo(a.OnPlatform),
		book.Text(fieldsZh(a.Fields, codes)), book.Text(a.PastWork)}
	if len(a.Edges.People) == 0 {
		return [][]book.Value{append(head, book.Blank, book.Blank, book.Blank, book.Blank, book.Blank)}
	}
	var rows [][]book.Value
	for _, p := range a.Edges.People {
		rows = append(rows, append(head, book.Text(p.NameZh), book.Text(p.TitleZh), book.Count(p.Years), yesOrNo(p.Leads), book.Text(p.Certificates)))
		head = []book.Value{head[0], book.Blank, book.Blank, book.Blank, book.Blank, book.Blank}
	}
	return rows
}

func fieldsZh(fields []string, codes *standard.Codes) string {
	names := make([]string, len(fields))
	for i, code := range fields {
		names[i] = codes.ExpertField.NameZh(code)
	}
	return strings.Join(names, "、")
}

var agencyStatuses = map[agency.Status]string{agency.StatusACTIVE: "在库", agency.StatusPAUSED: "暂停委托", agency.StatusLEFT: "不再委托"}

// ListAgencies is the list of third parties, as its filter narrows it.
func ListAgencies(ctx context.Context, db *ent.Client, narrow Narrowing[*ent.AgencyQuery]) (*Listing, error) {
	set, err := standard.Current(ctx, db)
	if err != nil {
		return nil, err
	}
	years, err := library.YearsOfAgencies(ctx, db)
	if err != nil {
		return nil, err
	}
	next := func(last *ent.Agency) ([]*ent.Agency, error) {
		q, err := narrow(db.Agency.Query())
		if err != nil {
			return nil, err
		}
		if last != nil {
			q.Where(agency.CodeGT(last.Code))
		}
		return q.WithPeople(present).Order(agency.ByCode()).Limit(portionOut).All(ctx)
	}
	return &Listing{Name: "第三方机构清单", Head: []string{"编号", "机构名称", "统一社会信用代码", "机构类别", "信用管理平台登记", "专业领域", "人员数", "主评人",
		"状态", "最近考核年度", "考核次数", "考核得分", "考核结果", strconv.Itoa(years.Now+1) + "年度可委托"},
		Each: func(add func([]book.Value) error) error {
			return paged(next, func(a *ent.Agency) error { return add(agencyLine(a, set.Codes, years)) })
		}}, nil
}

func agencyLine(a *ent.Agency, codes *standard.Codes, years *library.AgencyYears) []book.Value {
	var leads []string
	for _, p := range a.Edges.People {
		if p.Leads {
			leads = append(leads, p.NameZh)
		}
	}
	line := []book.Value{book.Text(a.Code), book.Text(a.NameZh), book.Text(a.CreditCode), book.Text(agencyKinds[a.Kind]), yesOrNo(a.OnPlatform),
		book.Text(fieldsZh(a.Fields, codes)), book.Count(len(a.Edges.People)), book.Text(strings.Join(leads, "、")), book.Text(agencyStatuses[a.Status])}
	if all := years.Of(a.ID); len(all) > 0 {
		last := all[0]
		line = append(line, book.Count(last.Year), book.Count(last.Marks), book.Points(&last.Total), book.Text(last.NameZh))
	} else {
		line = append(line, book.Blank, book.Blank, book.Blank, book.Text("未考核"))
	}
	return append(line, yesOrNo(years.Door(a, years.Now+1) == nil))
}
