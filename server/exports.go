package main

import (
	"context"
	"io"
	"net/http"
	"path"
	"strconv"
	"strings"

	"hengxiao/domain/fault"
	"hengxiao/domain/paper"
	"hengxiao/domain/paper/book"
	"hengxiao/domain/printing"
	"hengxiao/ent/trace"
	"hengxiao/graph"
)

// The forms in which a list goes out.
var (
	listMedia = map[string]string{".xlsx": kinds[".xlsx"], ".csv": "text/csv; charset=utf-8"}
	listForms = map[string]func(w io.Writer, name string, head []string) (book.Rows, error){
		".xlsx": func(w io.Writer, name string, head []string) (book.Rows, error) { return book.NewSheet(w, name, head) },
		".csv":  func(w io.Writer, _ string, head []string) (book.Rows, error) { return book.NewLines(w, head) },
	}
)

// sendTables answers /exports/tables/statistics.pdf, .docx or .xlsx with all tables for
// leaders as a filter narrows them.
func (a *app) sendTables(w http.ResponseWriter, r *http.Request) error {
	ctx := r.Context()
	ending, filter := path.Ext(r.PathValue("file")), r.URL.Query().Get("filter")
	if strings.TrimSuffix(r.PathValue("file"), ending) != "statistics" || len(filter) > longestFilter {
		return fault.Missing()
	}
	f, err := graph.StatisticsAsked(ctx, []byte(filter))
	if err != nil {
		return err
	}
	body, err := printing.PrintTables(ctx, a.store.Client, *f, ending)
	if err != nil {
		return err
	}
	if err := a.exported(ctx, "tables", filter); err != nil {
		return err
	}
	handOver(w, printing.TablesTitle+ending, kinds[ending], strconv.Itoa(len(body)))
	_, _ = w.Write(body)
	return nil
}

// exported traces that a list goes out.
func (a *app) exported(ctx context.Context, name, filter string) error {
	told := struct {
		List   string `json:"list"`
		Filter string `json:"filter"`
	}{name, filter}
	return trace.New(ctx, a.store.Client, "export", "List", name, string(paper.Canonical(told))).Exec(ctx)
}

// longestFilter bounds a list's filter in an address.
const longestFilter = 4 << 10

// sendList answers /exports/{list}.xlsx or .csv with a list of the API as its filter
// narrows it, row by row: none of any length is held here. That it went out is traced
// before it begins.
func (a *app) sendList(w http.ResponseWriter, r *http.Request) error {
	ctx, file := r.Context(), r.PathValue("file")
	ending := path.Ext(file)
	begin, known := listForms[ending]
	filter := r.URL.Query().Get("filter")
	if !known || len(filter) > longestFilter {
		return fault.Missing()
	}
	name := strings.TrimSuffix(file, ending)
	list, err := graph.Export(ctx, a.store.Client, name, []byte(filter))
	if err != nil {
		return err
	}
	if err := a.exported(ctx, name, filter); err != nil {
		return err
	}
	handOver(w, list.Name+ending, listMedia[ending], "")
	rows, err := begin(w, list.Name, list.Head)
	if err == nil {
		err = list.Each(rows.Add)
	}
	if err == nil {
		err = rows.Close()
	}
	if err != nil {
		a.log.ErrorContext(ctx, "a list broke off", "list", name, "error", err.Error())
		panic(http.ErrAbortHandler) // what was begun cannot be taken back: the browser says that it failed
	}
	return nil
}
