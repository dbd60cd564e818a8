package domaintest

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"entgo.io/ent/dialect/sql"

	"hengxiao/ent/generated/ent/migrate"
)

// Finds are the columns in which a text stands anywhere in the database.
func (h *H) Finds(t *testing.T, text string) []string {
	t.Helper()
	var found []string
	for _, table := range migrate.Tables {
		query, _ := sql.Dialect(h.Store.Dialect).Select("*").From(sql.Table(table.Name)).Query()
		rows, err := h.Store.DB.QueryContext(t.Context(), query)
		if err != nil {
			t.Fatal(err)
		}
		columns, err := rows.Columns()
		if err != nil {
			t.Fatal(err)
		}
		for rows.Next() {
			cells, to := make([]any, len(columns)), make([]any, len(columns))
			for i := range cells {
				to[i] = &cells[i]
			}
			if err := rows.Scan(to...); err != nil {
				t.Fatal(err)
			}
			for i, cell := range cells {
				if b, ok := cell.([]byte); ok {
					cell = string(b)
				}
				if strings.Contains(fmt.Sprint(cell), text) {
					found = append(found, table.Name+"."+columns[i])
				}
			}
		}
		if err := rows.Err(); err != nil {
			t.Fatal(err)
		}
	}
	slices.Sort(found)
	return slices.Compact(found)
}
