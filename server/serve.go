package main

import (
	"context"
	"errors"
	"flag"
	"log/slog"
	"net"
	"net/http"
	"time"

	"entgo.io/ent/dialect"

	"hengxiao/domain/demo"
	"hengxiao/ent/generated/ent/user"
	"hengxiao/ent/viewer"
)

const stopWithin = 10 * time.Second

// serve runs the application until it is told to stop.
func serve(ctx context.Context, sh *shell, args []string) int {
	c, _, err := settings(sh, "serve", args, nil)
	if err != nil {
		return sh.stop(err)
	}
	if !c.demo() && !sh.strong(weaknesses(ctx, sh, c, nil)) { // before a password goes over the wire
		return unable
	}
	easeCollection(sh)
	log := newLog(sh.err)
	a, err := newApp(ctx, sh, c, log)
	if err != nil {
		return sh.fail("%v", err)
	}
	defer func() { _ = a.store.Close() }()
	if code := a.mayServe(ctx, sh); code != done {
		return code
	}
	if err := a.openExchange(sh); err != nil {
		return sh.fail("not started: %v", err)
	}
	if c.demo() {
		if _, err := loadDemo(ctx, a); err != nil {
			return sh.fail("%v", err)
		}
	}
	routes, err := a.routes()
	if err != nil {
		return sh.fail("%v", err)
	}
	listener, err := (&net.ListenConfig{}).Listen(ctx, "tcp", c.listen)
	if err != nil {
		return sh.fail("%v", err)
	}
	a.greet(sh, listener.Addr())
	if err := a.live(ctx, listener, routes); err != nil {
		return sh.fail("%v", err)
	}
	return done
}

// stop ends a command whose flags were wrong, or that was asked for help.
func (sh *shell) stop(err error) int {
	if errors.Is(err, flag.ErrHelp) {
		return done
	}
	return sh.fail("%v", err)
}

// strong prints the reasons not to start; without one the server may.
func (sh *shell) strong(weak []error) bool {
	for _, err := range weak {
		_ = sh.fail("not started: %v", err)
	}
	return len(weak) == 0
}

// mayServe refuses a weak production, and says how the first administrator is made.
func (a *app) mayServe(ctx context.Context, sh *shell) int {
	if a.demo() {
		return done
	}
	if !sh.strong(weaknesses(ctx, sh, a.config, a.store)) {
		return unable
	}
	n, err := a.store.Client.User.Query().Where(user.StatusEQ(user.StatusACTIVE)).Count(viewer.Machine(ctx, "", "first start"))
	if err != nil {
		return sh.fail("%v", err)
	}
	if n == 0 {
		sh.say("There are no accounts yet. Make the first security administrator and the first administrator with:")
		sh.say("  hengxiao user create --login LOGIN --name NAME --division 440605 --role SECURITY_ADMIN")
		sh.say("  hengxiao user create --login LOGIN --name NAME --division 440605 --role ADMIN")
	}
	return done
}

func (a *app) greet(sh *shell, at net.Addr) {
	sh.say("衡效 hengxiao %s: http://%s", version, at)
	if !a.demo() {
		return
	}
	sh.say("演示账号 demo accounts:")
	sh.list(demo.Accounts())
}

// live answers requests until ctx ends, and then finishes those under way.
func (a *app) live(ctx context.Context, listener net.Listener, routes http.Handler) error {
	background, end := context.WithCancel(context.WithoutCancel(ctx))
	defer end()
	if a.store.Dialect == dialect.Postgres {
		a.events.Relay(background, a.databaseURL, a.store.DB, a.log)
	}
	working := make(chan struct{})
	go func() {
		defer close(working)
		a.work(background, jobs())
	}()
	server := &http.Server{
		Handler:           routes,
		ReadHeaderTimeout: 10 * time.Second,
		ReadTimeout:       30 * time.Second,
		WriteTimeout:      60 * time.Second,
		IdleTimeout:       2 * time.Minute,
		MaxHeaderBytes:    32 << 10,
		ErrorLog:          slog.NewLogLogger(a.log.Handler(), slog.LevelWarn),
	}
	failed := make(chan error, 1)
	go func() { failed <- server.Serve(listener) }()
	a.ready.Store(true)
	select {
	case err := <-failed:
		return err
	case <-ctx.Done():
	}
	a.ready.Store(false) // whoever sends requests here sees it before the door closes
	close(a.closing)
	stopping, cancel := context.WithTimeout(background, stopWithin)
	defer cancel()
	err := server.Shutdown(stopping)
	end()
	select {
	case <-working:
	case <-stopping.Done():
	}
	if errors.Is(err, context.DeadlineExceeded) {
		return server.Close()
	}
	return err
}
