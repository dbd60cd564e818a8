package main

import (
	"bytes"
	"context"
	"fmt"
	"net/http"
	"strconv"

	"hengxiao/domain/exchange"
	"hengxiao/domain/fault"
	"hengxiao/ent/clock"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/trace"
	"hengxiao/ent/viewer"
)

// executions adds the files of execution figures (执行数) to the routes: the workbook to be
// filled, the figures that stand, and what the payment system delivers.
func (a *app) executions(mux *http.ServeMux) {
	mux.Handle("GET /files/executions-template.xlsx", a.recognised(a.inTurn(a.handling(a.sendExecution("%d年执行数导入模板.xlsx", true)))))
	mux.Handle("GET /files/executions.xlsx", a.recognised(a.inTurn(a.handling(a.sendExecution("%d年执行数.xlsx", false)))))
	mux.Handle("POST /files/executions", a.sameOrigin(a.recognised(a.inTurn(a.handling(a.takeExecution)))))
}

// importers may bring execution figures.
var importers = []viewer.Role{viewer.BudgetSection, viewer.PerfOffice, viewer.Integrator}

func (a *app) sendExecution(name string, template bool) func(http.ResponseWriter, *http.Request) error {
	return func(w http.ResponseWriter, r *http.Request) error {
		if err := only(r.Context(), importers...); err != nil {
			return err
		}
		year, err := strconv.Atoi(r.URL.Query().Get("year"))
		if err != nil {
			return fault.New(fault.Number, "请写明年度").At("year")
		}
		var out bytes.Buffer
		if err := exchange.WriteExecution(r.Context(), a.store.Client, &out, year, template); err != nil {
			return err
		}
		if !template {
			if err := trace.New(r.Context(), a.store.Client, "export", "List", "executions", "{}").Exec(r.Context()); err != nil {
				return err
			}
		}
		handOver(w, fmt.Sprintf(name, year), kinds[".xlsx"], fmt.Sprint(out.Len()))
		_, _ = out.WriteTo(w)
		return nil
	}
}

// takeExecution takes a file with the field asOf; with the field dry it only says what
// would change. With a fault in one row nothing is saved, and all faults are answered.
func (a *app) takeExecution(w http.ResponseWriter, r *http.Request) error {
	if err := only(r.Context(), importers...); err != nil {
		return err
	}
	fields, file, err := formFile(w, r, exchange.MaxFile)
	if err != nil {
		return err
	}
	asOf, err := clock.ParseDate(fields["asOf"])
	if err != nil {
		return fault.New(fault.Required, "请填写数据截至日").At("asOf")
	}
	var report *exchange.ExecutionReport
	err = a.store.InTx(r.Context(), func(ctx context.Context) (err error) {
		report, err = exchange.ImportExecutionFile(ctx, ent.FromContext(ctx), exchange.ExecutionFile{
			Name: file.name, AsOf: asOf, Body: file.body, Dry: fields["dry"] != ""})
		return err
	})
	if err != nil {
		return err
	}
	answer(w, executionTaken{report, recordOf(report)})
	return nil
}

// executionTaken is the report with the way to its record.
type executionTaken struct {
	*exchange.ExecutionReport
	RecordID string `json:"recordID"`
}

func recordOf(report *exchange.ExecutionReport) string {
	if report.Record == nil {
		return ""
	}
	return report.Record.ID.String()
}
