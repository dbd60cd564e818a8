package statistics

import (
	"context"
	"encoding/json"
	"fmt"

	"entgo.io/ent/dialect"
	"entgo.io/ent/dialect/sql"
	"entgo.io/ent/dialect/sql/sqljson"

	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/generated/ent/predicate"
	"hengxiao/ent/generated/ent/section"
	"hengxiao/ent/generated/ent/unit"
	"hengxiao/ent/policy"
	"hengxiao/ent/viewer"
)

// rows are what the filter counts, of the year that it names.
func (f StatisticsFilter) rows(counted Counted) []predicate.Declaration {
	return append(f.any(), Of(counted), declaration.BudgetYear(f.BudgetYear))
}

// Rows are the declarations of the filter that were handed in.
func (f StatisticsFilter) Rows() []predicate.Declaration { return f.rows(HandedIn) }

// lines are the conditions of the filter but for year and batch: a project line has other
// ones each year.
func (f StatisticsFilter) lines() (of []predicate.Declaration) {
	if f.UnitCode != nil {
		of = append(of, declaration.HasUnitWith(unit.Code(*f.UnitCode)))
	}
	if f.SectionCode != nil {
		of = append(of, declaration.HasSectionWith(section.Code(*f.SectionCode)))
	}
	if f.FuncClass != nil {
		of = append(of, declaration.ExpFuncCodeHasPrefix(*f.FuncClass))
	}
	if f.Nature != nil {
		of = append(of, declaration.Nature(*f.Nature))
	}
	if f.Tag != nil {
		of = append(of, Tagged(*f.Tag))
	}
	return of
}

// any are the conditions of the filter but for the year.
func (f StatisticsFilter) any() []predicate.Declaration {
	of := f.lines()
	if f.BatchID != nil {
		of = append(of, declaration.BatchID(*f.BatchID))
	}
	return of
}

// Tagged are the declarations that bear a tag.
func Tagged(tag string) predicate.Declaration {
	return func(s *sql.Selector) {
		s.Where(sqljson.ValueContains(s.C(declaration.FieldForm), tag, sqljson.Path("tags")))
	}
}

// Funded are the declarations that draw money from a source.
func Funded(source string) predicate.Declaration {
	return func(s *sql.Selector) {
		s.Where(anyRow(s.C(declaration.FieldForm), "$.fundSources", "source", source))
	}
}

// anyRow is true where a list in a column of JSON has a row whose field has the value.
func anyRow(column, list, field, value string) *sql.Predicate {
	return sql.P(func(b *sql.Builder) {
		if b.Dialect() == dialect.Postgres {
			row, _ := json.Marshal([]map[string]string{{field: value}})
			b.WriteString("jsonb_path_query_first(" + column + ", '" + list + "') @> ").Arg(string(row)).WriteString("::jsonb")
			return
		}
		b.WriteString("EXISTS (SELECT 1 FROM json_each(" + column + ", '" + list + "') AS line WHERE json_extract(line.value, '$." + field + "') = ").
			Arg(value).WriteString(")")
	})
}

// seen are some columns of another table's rows that exist for the viewer.
func seen(ctx context.Context, s *sql.Selector, table string, columns ...string) *sql.Selector {
	from := sql.Table(table)
	rows := sql.Dialect(s.Dialect()).Select().From(from)
	for _, c := range columns {
		rows.AppendSelect(rows.C(c))
	}
	policy.Scope(viewer.FromContext(ctx), table)(rows)
	return rows
}

// scan groups the declarations of the filter by one statement.
func scan(ctx context.Context, db *ent.Client, of []predicate.Declaration, group func(*sql.Selector), into any) error {
	err := db.Declaration.Query().Where(of...).Modify(group).Scan(ctx, into)
	if err != nil {
		return fmt.Errorf("count declarations: %w", err)
	}
	return nil
}

// amountOf adds a column up; PostgreSQL's sum of bigint is numeric and must be cast.
func amountOf(column string) string { return "CAST(COALESCE(SUM(" + column + "), 0) AS BIGINT)" }
