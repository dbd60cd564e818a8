package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"net/http"
	"strconv"
	"strings"

	"github.com/google/uuid"

	"hengxiao/domain/exchange"
	"hengxiao/domain/fault"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/trace"
	"hengxiao/ent/viewer"
)

// bringing is a kind of workbook that is filled in elsewhere and brought in: who may, how
// it is written, and how it is taken. Asked are the request's batch and year.
type bringing struct {
	title string
	roles []viewer.Role
	write func(ctx context.Context, db *ent.Client, w io.Writer, a asked, empty bool) error
	take  func(ctx context.Context, db *ent.Client, a asked, in exchange.Handed) (*exchange.Taken, error)
}

type asked struct{ batch, year string }

func (a asked) batchID() (uuid.UUID, error) {
	id, err := uuid.Parse(a.batch)
	if err != nil {
		return uuid.Nil, fault.New(fault.Required, "请选择申报批次").At("batchID")
	}
	return id, nil
}

var bringings = map[string]bringing{
	"declarations": {"项目申报表", []viewer.Role{viewer.UnitClerk},
		func(ctx context.Context, db *ent.Client, w io.Writer, a asked, empty bool) error {
			id, err := a.batchID()
			if err != nil {
				return err
			}
			return exchange.WriteDeclarations(ctx, db, w, id, empty)
		},
		func(ctx context.Context, db *ent.Client, a asked, in exchange.Handed) (*exchange.Taken, error) {
			id, err := a.batchID()
			if err != nil {
				return nil, err
			}
			return exchange.ImportDeclarations(ctx, db, id, in)
		}},
	"sections": {"业务科室", []viewer.Role{viewer.Admin},
		func(ctx context.Context, db *ent.Client, w io.Writer, _ asked, empty bool) error {
			return exchange.WriteSections(ctx, db, w, empty)
		},
		func(ctx context.Context, db *ent.Client, _ asked, in exchange.Handed) (*exchange.Taken, error) {
			return exchange.ImportSections(ctx, db, in)
		}},
	"units": {"预算单位", []viewer.Role{viewer.Admin},
		func(ctx context.Context, db *ent.Client, w io.Writer, _ asked, empty bool) error {
			return exchange.WriteUnits(ctx, db, w, empty)
		},
		func(ctx context.Context, db *ent.Client, _ asked, in exchange.Handed) (*exchange.Taken, error) {
			return exchange.ImportUnits(ctx, db, in)
		}},
	"codes": {"业务代码", []viewer.Role{viewer.PerfOffice},
		func(ctx context.Context, db *ent.Client, w io.Writer, _ asked, empty bool) error {
			return exchange.WriteCodes(ctx, db, w, empty)
		},
		func(ctx context.Context, db *ent.Client, _ asked, in exchange.Handed) (*exchange.Taken, error) {
			return exchange.ImportCodes(ctx, db, in)
		}},
	"taxonomy": {"指标分类", []viewer.Role{viewer.PerfOffice},
		func(ctx context.Context, db *ent.Client, w io.Writer, _ asked, empty bool) error {
			return exchange.WriteTaxonomy(ctx, db, w, empty)
		},
		func(ctx context.Context, db *ent.Client, _ asked, in exchange.Handed) (*exchange.Taken, error) {
			return exchange.ImportTaxonomy(ctx, db, in)
		}},
	"agencies": {"第三方机构", []viewer.Role{viewer.PerfOffice},
		func(ctx context.Context, db *ent.Client, w io.Writer, _ asked, empty bool) error {
			return exchange.WriteAgencies(ctx, db, w, empty)
		},
		func(ctx context.Context, db *ent.Client, _ asked, in exchange.Handed) (*exchange.Taken, error) {
			return exchange.ImportAgencies(ctx, db, in)
		}},
	"contracts": {"采购合同", []viewer.Role{viewer.PerfOffice},
		func(ctx context.Context, db *ent.Client, w io.Writer, _ asked, empty bool) error {
			return exchange.WriteContracts(ctx, db, w, empty)
		},
		func(ctx context.Context, db *ent.Client, _ asked, in exchange.Handed) (*exchange.Taken, error) {
			return exchange.ImportContracts(ctx, db, in)
		}},
	"classes": {"支出功能分类", []viewer.Role{viewer.PerfOffice},
		func(ctx context.Context, db *ent.Client, w io.Writer, _ asked, empty bool) error {
			return exchange.WriteClasses(ctx, db, w, empty)
		},
		func(ctx context.Context, db *ent.Client, a asked, in exchange.Handed) (*exchange.Taken, error) {
			year, _ := strconv.Atoi(a.year) // none is told as a fault of the year
			return exchange.ImportClasses(ctx, db, year, in)
		}},
}

// tables adds the workbooks to the routes: /files/tables/units.xlsx as they stand,
// /files/tables/units-template.xlsx to be filled in, and POST /files/tables/units.
func (a *app) tables(mux *http.ServeMux) {
	mux.Handle("GET /files/tables/{file}", a.recognised(a.inTurn(a.handling(a.sendTable))))
	mux.Handle("POST /files/tables/{table}", a.sameOrigin(a.recognised(a.inTurn(a.handling(a.takeTable)))))
}

// broughtIn is the kind of workbook of a name, for whom it is.
func broughtIn(ctx context.Context, name string) (bringing, error) {
	b, known := bringings[name]
	if !known {
		return b, fault.Missing()
	}
	return b, only(ctx, b.roles...)
}

func (a *app) sendTable(w http.ResponseWriter, r *http.Request) error {
	name, xlsx := strings.CutSuffix(r.PathValue("file"), ".xlsx")
	name, template := strings.CutSuffix(name, "-template")
	if !xlsx {
		return fault.Missing()
	}
	b, err := broughtIn(r.Context(), name)
	if err != nil {
		return err
	}
	var out bytes.Buffer
	if err := b.write(r.Context(), a.store.Client, &out, asked{batch: r.URL.Query().Get("batch")}, template); err != nil {
		return err
	}
	title := b.title + ".xlsx"
	if template {
		title = b.title + "导入模板.xlsx"
	} else if err := trace.New(r.Context(), a.store.Client, "export", "List", name, "{}").Exec(r.Context()); err != nil {
		return err
	}
	handOver(w, title, kinds[".xlsx"], fmt.Sprint(out.Len()))
	_, _ = out.WriteTo(w)
	return nil
}

// takeTable takes a workbook with the fields batchID, year and dry; with dry it only says
// what would change. With a fault in one row nothing is saved, and all faults are answered.
func (a *app) takeTable(w http.ResponseWriter, r *http.Request) error {
	b, err := broughtIn(r.Context(), r.PathValue("table"))
	if err != nil {
		return err
	}
	fields, file, err := formFile(w, r, exchange.MaxFile)
	if err != nil {
		return err
	}
	var taken *exchange.Taken
	err = a.events.After(r.Context(), func(ctx context.Context) error {
		return a.store.InTx(ctx, func(ctx context.Context) (err error) {
			taken, err = b.take(ctx, ent.FromContext(ctx), asked{fields["batchID"], fields["year"]},
				exchange.Handed{Name: file.name, Body: file.body, Dry: fields["dry"] != ""})
			return err
		})
	})
	if err != nil {
		return err
	}
	answer(w, taken)
	return nil
}
