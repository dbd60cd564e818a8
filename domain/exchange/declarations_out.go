package exchange

import (
	"context"
	"io"
	"strconv"

	"github.com/google/uuid"
	"hengxiao/domain/fault"
	"hengxiao/domain/paper/book"
	"hengxiao/domain/standard"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/batch"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/generated/ent/predicate"
)

const projectSheet = "申报项目"

// part is one of the other sheets: rows of a list of the form, each tied to its project
// by the number.
type part struct {
	sheet string
	list  string // the form's field
	page  func(forms []form.Declaration, s *standard.Set) book.Page
	read  func(in *declarationReader, s *sheet)
	head  []column
	needs [][2]string
}

func partOf[T any](name, list string, at func(*form.Declaration) *[]T, cells []cellOf[T]) part {
	p := part{sheet: name, list: list, head: []column{keyed}}
	for _, c := range cells {
		p.head = append(p.head, c.column)
		p.needs = append(p.needs, [2]string{c.title, required(c.needed, c.hint)})
	}
	p.page = func(forms []form.Declaration, s *standard.Set) book.Page {
		page := blank(name, cells, s)
		for i := range forms {
			for k := range *at(&forms[i]) {
				row := append([]book.Value{book.Text(strconv.Itoa(i + 1))}, valuesOf(&(*at(&forms[i]))[k], cells, s)...)
				page.Rows = append(page.Rows, row)
			}
		}
		return page
	}
	p.read = func(in *declarationReader, s *sheet) {
		for _, l := range s.lines {
			d := in.find(l)
			if d == nil {
				continue
			}
			rows := at(&d.form)
			var row T
			path := func(field string) string { return list + "[" + strconv.Itoa(len(*rows)) + "]." + field }
			readCells(in, d, l, &row, cells, path)
			*rows = append(*rows, row)
			d.lines[list] = append(d.lines[list], l)
		}
	}
	return p
}

// blank is a sheet with its head and the words that its columns are chosen from.
func blank[T any](sheet string, cells []cellOf[T], s *standard.Set) book.Page {
	page := book.Page{Name: sheet, Head: []string{keyed.title}, Choices: map[int][]string{}}
	for i, c := range cells {
		page.Head = append(page.Head, c.title)
		if c.choices != nil {
			page.Choices[i+1] = c.choices(s)
		}
	}
	return page
}

// valuesOf are a row's cells: texts, figures too, so that they come back as they were typed.
func valuesOf[T any](row *T, cells []cellOf[T], s *standard.Set) []book.Value {
	out := make([]book.Value, len(cells))
	for i, c := range cells {
		out[i] = book.Text(c.get(row, s))
	}
	return out
}

func required(needed bool, hint string) string {
	switch {
	case !needed:
		return hint
	case hint == "":
		return "必填"
	default:
		return "必填；" + hint
	}
}

// parts are the lists of a declaration, a sheet each.
var parts = []part{
	partOf("资金来源", "fundSources", func(f *form.Declaration) *[]source { return &f.FundSources }, sourceCells),
	partOf("预算明细", "budgetLines", func(f *form.Declaration) *[]budget { return &f.BudgetLines }, budgetCells),
	partOf("绩效指标", "indicators", func(f *form.Declaration) *[]measure { return &f.Indicators }, indicatorCells),
	partOf("进度计划", "schedule", func(f *form.Declaration) *[]stage { return &f.Schedule }, stageCells),
	partOf("分年度投资", "yearlySplit", func(f *form.Declaration) *[]split { return &f.YearlySplit }, splitCells),
}

// WriteDeclarations writes the forms of a batch that the viewer sees as the import takes
// them, or none of them: the template, with the words of the batch's standards.
func WriteDeclarations(ctx context.Context, db *ent.Client, w io.Writer, batchID uuid.UUID, empty bool) error {
	b, err := db.Batch.Query().Where(batch.ID(batchID)).Only(ctx)
	if ent.IsNotFound(err) {
		return fault.Missing().At("batchID")
	}
	if err != nil {
		return err
	}
	set, err := standard.OfBatch(ctx, db, b)
	if err != nil {
		return err
	}
	var forms []form.Declaration
	if !empty {
		for rows, err := range portions(ctx, db, []predicate.Declaration{declaration.BatchID(b.ID)}, func(q *ent.DeclarationQuery) {
			q.Select(declaration.FieldID, declaration.FieldForm)
		}) {
			if err != nil {
				return err
			}
			for _, d := range rows {
				forms = append(forms, d.Form)
			}
		}
	}
	return book.Write(w, declarationPages(forms, set))
}

// declarationPages are the sheets of a workbook of declarations, and how it is filled in.
func declarationPages(forms []form.Declaration, set *standard.Set) []book.Page {
	projects := blank(projectSheet, projectCells, set)
	words := book.Page{Name: "填写说明", Head: []string{"工作表", "列", "要求"}}
	explain := func(sheet, title, need string) {
		words.Rows = append(words.Rows, []book.Value{book.Text(sheet), book.Text(title), book.Text(need)})
	}
	explain(projectSheet, keyed.title, "必填；本表内不重复，其他工作表以此对应项目")
	for _, c := range projectCells {
		explain(projectSheet, c.title, required(c.needed, c.hint))
	}
	for i := range forms {
		projects.Rows = append(projects.Rows, append([]book.Value{book.Text(strconv.Itoa(i + 1))}, valuesOf(&forms[i], projectCells, set)...))
	}
	pages := []book.Page{projects}
	for _, p := range parts {
		pages = append(pages, p.page(forms, set))
		explain(p.sheet, keyed.title, "必填；“"+projectSheet+"”表中的序号")
		for _, n := range p.needs {
			explain(p.sheet, n[0], n[1])
		}
	}
	explain("", "", "没有填写的项目可以导入后在草稿中补填；填写了的须符合填报要求。附件在草稿中上传。")
	return append(pages, words)
}
