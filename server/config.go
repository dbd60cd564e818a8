package main

import (
	"flag"
	"fmt"
	"net/netip"
	"net/url"
	"strconv"
	"strings"
	"time"

	"hengxiao/domain/identity"
	"hengxiao/ent/store"
)

// config is what an installation may set, by flag or by environment.
type config struct {
	listen      string
	dataDir     string
	databaseURL string
	env         string
	issuer      string
	origins     list
	proxies     list
	graphiql    bool
	rate        int
	checkpoints string

	exchangeDir      string
	exchangeURL      string
	exchangeNetworks list
	exchangeTimeout  time.Duration

	trusted []netip.Prefix
}

const (
	demoEnv       = "demo"
	productionEnv = "production"
)

// list is a flag of several values parted by commas.
type list []string

func (l *list) String() string { return strings.Join(*l, ",") }

// Set reads the values.
func (l *list) Set(text string) error {
	*l = nil
	for part := range strings.SplitSeq(text, ",") {
		if part = strings.TrimSpace(part); part != "" {
			*l = append(*l, part)
		}
	}
	return nil
}

// settings reads flags whose defaults are the environment's values. more adds a
// command's own flags.
func settings(sh *shell, name string, args []string, more func(*flag.FlagSet)) (*config, []string, error) {
	c := &config{}
	fs := flag.NewFlagSet("hengxiao "+name, flag.ContinueOnError)
	fs.SetOutput(sh.err)
	env := func(variable, or string) string {
		if v := sh.env(variable); v != "" {
			return v
		}
		return or
	}
	fs.StringVar(&c.listen, "listen", env("HENGXIAO_LISTEN", "127.0.0.1:8080"), "address; HENGXIAO_LISTEN")
	fs.StringVar(&c.dataDir, "data-dir", env("HENGXIAO_DATA_DIR", "./data"), "embedded database, files and keys; HENGXIAO_DATA_DIR")
	fs.StringVar(&c.databaseURL, "database-url", sh.env("HENGXIAO_DATABASE_URL"), "postgres://… for a shared database; HENGXIAO_DATABASE_URL")
	fs.StringVar(&c.env, "env", env("HENGXIAO_ENV", productionEnv), "demo or production; HENGXIAO_ENV")
	fs.StringVar(&c.issuer, "issuer", env("HENGXIAO_ISSUER", "hengxiao"), "name in access tokens; HENGXIAO_ISSUER")
	fs.StringVar(&c.checkpoints, "checkpoints", sh.env("HENGXIAO_CHECKPOINTS"), "file of the audit trail's checkpoints, best on another disk; HENGXIAO_CHECKPOINTS")
	fs.BoolVar(&c.graphiql, "graphiql", sh.env("HENGXIAO_GRAPHIQL") == "true", "serve /graphiql and introspection; HENGXIAO_GRAPHIQL=true")
	rate, err := strconv.Atoi(env("HENGXIAO_RATE", "2000"))
	if err != nil {
		return nil, nil, fmt.Errorf("HENGXIAO_RATE: %w", err)
	}
	fs.IntVar(&c.rate, "rate", rate, "requests a second for each user; HENGXIAO_RATE")
	if err := c.exchangeFlags(fs, env); err != nil {
		return nil, nil, err
	}
	for _, f := range []struct {
		to             *list
		name, variable string
		says           string
	}{
		{&c.origins, "cors-origins", "HENGXIAO_CORS_ORIGINS", "exact origins, by comma; none"},
		{&c.proxies, "trusted-proxies", "HENGXIAO_TRUSTED_PROXIES", "networks whose X-Forwarded-For is believed, by comma; none"},
	} {
		_ = f.to.Set(sh.env(f.variable))
		fs.Var(f.to, f.name, f.says+"; "+f.variable)
	}
	demo := fs.Bool("demo", false, "the demonstration with its data; HENGXIAO_ENV=demo")
	if more != nil {
		more(fs)
	}
	if err := fs.Parse(args); err != nil {
		return nil, nil, err
	}
	if *demo {
		c.env = demoEnv
	}
	return c, fs.Args(), c.check()
}

func (c *config) check() error {
	if c.env != demoEnv && c.env != productionEnv {
		return fmt.Errorf("HENGXIAO_ENV is %q; it may be demo or production", c.env)
	}
	for _, o := range c.origins {
		u, err := url.Parse(o)
		if err != nil || u.Host == "" || (u.Scheme != "http" && u.Scheme != "https") || u.Scheme+"://"+u.Host != o {
			return fmt.Errorf("HENGXIAO_CORS_ORIGINS: %q is no exact origin such as https://example.gov.cn", o)
		}
	}
	for _, p := range c.proxies {
		network, err := netip.ParsePrefix(p)
		if err != nil {
			return fmt.Errorf("HENGXIAO_TRUSTED_PROXIES: %q is no network such as 10.0.0.0/8", p)
		}
		c.trusted = append(c.trusted, network)
	}
	if c.rate < 1 {
		return fmt.Errorf("HENGXIAO_RATE is %d; it must be positive", c.rate)
	}
	return nil
}

func (c *config) demo() bool { return c.env == demoEnv }

func (c *config) store() store.Config {
	return store.Config{URL: c.databaseURL, DataDir: c.dataDir}
}

func (c *config) keys(sh *shell) identity.KeySource {
	return identity.KeySource{
		DataDir: c.dataDir,
		Signing: sh.env("HENGXIAO_SIGNING_KEY"),
		Sealing: sh.env("HENGXIAO_SEALING_KEY"),
	}
}
