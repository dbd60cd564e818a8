package graph

import (
	"bytes"
	"context"
	"database/sql/driver"
	"errors"
	"fmt"
	"log/slog"
	"strings"
	"testing"

	"entgo.io/ent/privacy"
	"github.com/google/go-cmp/cmp"
	"github.com/lib/pq"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"hengxiao/domain/fault"
	"hengxiao/ent/exact"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/store"
	"hengxiao/ent/viewer"
)

func TestACellOfAWorkbookIsToldBesideTheWords(t *testing.T) {
	_, body := Problem(t.Context(), slog.New(slog.DiscardHandler), fault.List{
		fault.New(fault.Required, "没有名称").At("rows[0].nameZh").In("专家!C3"), fault.New(fault.Required, "请选择批次").At("batchID")})
	want := `{"errors":[{"message":"没有名称","extensions":{"cell":"专家!C3","code":"E_REQUIRED","path":"rows[0].nameZh"}},` +
		`{"message":"请选择批次","extensions":{"code":"E_REQUIRED","path":"batchID"}}]`
	if !strings.HasPrefix(string(body), want) {
		t.Errorf("%s; want %s", body, want)
	}
}

func TestErrorsAsPeopleReadThem(t *testing.T) {
	tests := map[string]struct {
		err    error
		viewer *viewer.Viewer
		want   []string
		logged bool
	}{
		"a fault":         {err: fault.New(fault.Frozen, "已提交").At("indicators[0].unit"), want: []string{"E_FROZEN indicators[0].unit"}},
		"a wrapped fault": {err: fmt.Errorf("save: %w", fault.New(fault.Frozen, "已提交")), want: []string{"E_FROZEN"}},
		"all faults of one form": {err: fault.List{fault.New(fault.Required, "a").At("x"), fault.New(fault.FundSum, "b").At("y")},
			want: []string{"E_REQUIRED x", "E_FUND_SUM y"}},
		"no such row":         {err: &ent.NotFoundError{}, want: []string{"E_NOT_FOUND"}},
		"a stranger":          {err: privacy.Denyf("nobody is asking"), want: []string{"UNAUTHENTICATED"}},
		"a row out of reach":  {err: privacy.Denyf("not yours"), viewer: &viewer.Viewer{}, want: []string{"E_NOT_FOUND"}},
		"no number":           {err: exact.ErrNumber, want: []string{"E_NUMBER"}},
		"too fine":            {err: exact.ErrScale, want: []string{"E_MONEY_SCALE"}},
		"a lock not given":    {err: fmt.Errorf("x: %w", store.ErrBusy), want: []string{"UNAVAILABLE"}, logged: true},
		"a lost connection":   {err: driver.ErrBadConn, want: []string{"UNAVAILABLE"}, logged: true},
		"a statement cut off": {err: &pq.Error{Code: "57014"}, want: []string{"UNAVAILABLE"}, logged: true},
		"a deadline":          {err: context.DeadlineExceeded, want: []string{"UNAVAILABLE"}, logged: true},
		"a bug":               {err: errors.New("index out of range"), want: []string{"INTERNAL"}, logged: true},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			var log bytes.Buffer
			ctx := WithCaller(t.Context(), &Caller{RequestID: "r-7"})
			if tt.viewer != nil {
				ctx = viewer.NewContext(ctx, tt.viewer)
			}
			path := ast.Path{ast.PathName("saveDraft")}
			shown := entries(ctx, slog.New(slog.NewJSONHandler(&log, nil)), gqlerror.List{gqlerror.WrapPath(path, tt.err)})
			if diff := cmp.Diff(tt.want, told(shown)); diff != "" {
				t.Errorf("entries (-want +got):\n%s", diff)
			}
			for _, e := range shown {
				if diff := cmp.Diff(path, e.Path); diff != "" {
					t.Errorf("path: %s", diff)
				}
				if strings.Contains(e.Message, "index out of range") {
					t.Errorf("the message tells the inside: %s", e.Message)
				}
			}
			if logged := log.Len() > 0; logged != tt.logged || strings.Count(log.String(), "\n") > 1 {
				t.Errorf("log: %q", log.String())
			}
		})
	}
}

func TestWhoHasGoneAwayIsNoTroubleOfTheServer(t *testing.T) {
	ctx, leave := context.WithCancel(WithCaller(t.Context(), &Caller{RequestID: "r-8"}))
	leave()
	var log bytes.Buffer
	_ = entries(ctx, slog.New(slog.NewJSONHandler(&log, nil)), gqlerror.List{gqlerror.Wrap(context.Canceled)})
	if !strings.Contains(log.String(), `"level":"INFO"`) {
		t.Errorf("log: %q; want a line of level INFO", log.String())
	}
}

func TestAColumnIsNamedAsTheAPISpellsIt(t *testing.T) {
	for column, want := range map[string]string{"name_zh": "nameZh", "login": "login", "section_id": "sectionId", "a_": "a_"} {
		if got := camel(column); got != want {
			t.Errorf("camel(%q) = %q; want %q", column, got, want)
		}
	}
}
