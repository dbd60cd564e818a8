package graph

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"runtime/debug"

	"entgo.io/ent/privacy"
	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/errcode"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"hengxiao/domain/fault"
	"hengxiao/ent/exact"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/viewer"
)

// refusal is one fault as an entry of errors.
func refusal(f *fault.Fault) *gqlerror.Error {
	told := map[string]any{"code": f.Code, "path": f.Path}
	if f.Cell != "" {
		told["cell"] = f.Cell
	}
	return &gqlerror.Error{Message: f.Message, Extensions: told}
}

func tooComplex(message string, args ...any) *gqlerror.Error {
	return refusal(fault.New(fault.TooComplex, message, args...))
}

func unavailable() *fault.Fault {
	return fault.New(fault.Unavailable, "系统繁忙，请稍后重试")
}

// entries are the errors of an answer as people may read them: one for each
// fault. What is no fault is told to the operators, once.
func entries(ctx context.Context, log *slog.Logger, errs gqlerror.List) gqlerror.List {
	var shown gqlerror.List
	for _, e := range errs {
		if code, ok := e.Extensions["code"].(string); ok && e.Err == nil {
			shown = append(shown, coded(e, code))
			continue
		}
		for _, f := range faults(ctx, log, e) {
			entry := refusal(f)
			entry.Path, entry.Locations = e.Path, e.Locations
			shown = append(shown, entry)
		}
	}
	return shown
}

// coded completes what the parser and the validator say.
func coded(e *gqlerror.Error, code string) *gqlerror.Error {
	if _, ours := e.Extensions["path"]; ours {
		return e
	}
	message := e.Message
	switch code {
	case errcode.ParseFailed:
		message = "请求语句有误：" + e.Message
	case errcode.ValidationFailed:
		message = "请求与接口定义不符：" + e.Message
	}
	return &gqlerror.Error{
		Message:    message,
		Locations:  e.Locations,
		Extensions: map[string]any{"code": code, "path": ""},
	}
}

// faults turns whatever went wrong into words for the person who asked.
func faults(ctx context.Context, log *slog.Logger, err error) fault.List {
	if list, ok := fault.Of(err); ok {
		return list
	}
	var column *ent.ValidationError
	switch {
	case errors.Is(err, exact.ErrNumber):
		return fault.List{fault.New(fault.Number, exact.ErrNumber.Error())}
	case errors.Is(err, exact.ErrScale):
		return fault.List{fault.New(fault.MoneyScale, exact.ErrScale.Error())}
	case ent.IsNotFound(err):
		return fault.List{fault.Missing()}
	case errors.Is(err, privacy.Deny):
		if viewer.FromContext(ctx) == nil {
			return fault.List{stranger()}
		}
		return fault.List{fault.Missing()}
	case errors.As(err, &column):
		return fault.List{fault.New(fault.TooShort, "长度或取值超出允许范围").At(camel(column.Name))}
	case busy(err):
		level := slog.LevelWarn
		if errors.Is(ctx.Err(), context.Canceled) { // the asker has gone to another page
			level = slog.LevelInfo
		}
		log.Log(ctx, level, "busy", "error", err.Error())
		return fault.List{unavailable()}
	case ent.IsConstraintError(err):
		log.WarnContext(ctx, "constraint", "error", err.Error())
		return fault.List{fault.New(fault.Version, "数据已被他人修改，请刷新后重试")}
	}
	log.ErrorContext(ctx, "internal error", "error", err.Error())
	return fault.List{fault.New(fault.Internal, "系统内部错误，请联系管理员并提供请求编号：%s", CallerFrom(ctx).RequestID)}
}

// raw leaves an error as it is until the answer is complete, because one error
// may become several entries.
func raw(ctx context.Context, err error) *gqlerror.Error {
	return graphql.DefaultErrorPresenter(ctx, err)
}

// recovered turns a panic into an ordinary error with its place.
func recovered(_ context.Context, p any) error {
	return fmt.Errorf("panic: %v\n%s", p, debug.Stack())
}

// camel is a column's name as the API spells it.
func camel(column string) string {
	out := make([]byte, 0, len(column))
	for i := 0; i < len(column); i++ {
		if column[i] == '_' && i+1 < len(column) && 'a' <= column[i+1] && column[i+1] <= 'z' {
			i++
			out = append(out, column[i]-'a'+'A')
			continue
		}
		out = append(out, column[i])
	}
	return string(out)
}

func (d *door) entries(ctx context.Context, errs gqlerror.List) gqlerror.List {
	return entries(ctx, d.Log, errs)
}

// Problem is an error as an answer of the routes beside GraphQL, in the same form.
func Problem(ctx context.Context, log *slog.Logger, err error) (status int, body []byte) {
	errs := entries(ctx, log, gqlerror.List{{Err: err}})
	return statusOf(errs), encode(nil, errs, false)
}

// statusOf is the status of a request that was refused as a whole.
func statusOf(errs gqlerror.List) int {
	switch errs[0].Extensions["code"] {
	case fault.Unauthenticated:
		return http.StatusUnauthorized
	case fault.Forbidden, fault.ProofRequired:
		return http.StatusForbidden
	case fault.NotFound:
		return http.StatusNotFound
	case fault.RateLimited:
		return http.StatusTooManyRequests
	case fault.Unavailable:
		return http.StatusServiceUnavailable
	case fault.Internal:
		return http.StatusInternalServerError
	default:
		return http.StatusBadRequest
	}
}
