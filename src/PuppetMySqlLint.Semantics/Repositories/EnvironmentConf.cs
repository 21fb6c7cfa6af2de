using System.Collections.Immutable;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics;

/// <summary>The settings of <c>environment.conf</c> that decide what is compiled.</summary>
/// <param name="ModulePath">Folders of modules in order; <c>$basemodulepath</c> stands for the caller's. Puppet's default: <c>modules</c>, then those.</param>
/// <param name="Manifest">The main manifest, a file or a folder of files.</param>
public sealed record EnvironmentConf(ImmutableArray<string> ModulePath, RepoPath Manifest)
{
    /// <summary>Stands in a module path for the caller's own folders.</summary>
    public const string BaseModulePath = "$basemodulepath";

    private static readonly RepoPath FileName = RepoPath.Parse("environment.conf");

    internal static EnvironmentConf Read(IFileSource files, string environment, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var settings = new EnvironmentConf(["modules", BaseModulePath], RepoPath.Parse("manifests"));
        if (!files.Exists(FileName) || files.Read(FileName).Text is not { } source)
            return settings;
        for (var line = 1; line <= source.LineCount; line++)
        {
            var span = source.GetLineSpan(line);
            var text = source.ToString(span).Trim();
            if (text.Length == 0 || text[0] is '#' or ';' or '[')
                continue;
            if (text.IndexOf('=', StringComparison.Ordinal) is > 0 and var equals)
                settings = settings.With(text[..equals].Trim(), Unquote(text[(equals + 1)..].Trim()), environment, new Location(source, span), diagnostics);
            else
                diagnostics.Add(new Diagnostic(RepositoryDescriptors.BrokenEnvironmentConf, new Location(source, span), "this line is not of the form 'setting = value'"));
        }
        return settings;
    }

    private EnvironmentConf With(string setting, string value, string environment, Location location, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        switch (setting)
        {
            case "modulepath":
                return this with { ModulePath = [.. SplitPath(value).Select(p => InEnvironment(p, environment))] };
            case "manifest":
                if (RepoPath.TryParse(InEnvironment(value, environment), out var manifest))
                    return this with { Manifest = manifest };
                diagnostics.Add(new Diagnostic(RepositoryDescriptors.BrokenEnvironmentConf, location, $"the manifest '{value}' lies outside the repository and is not read"));
                return this;
            case "environment_data_provider" when value is not ("none" or "hiera"):
                diagnostics.Add(new Diagnostic(RepositoryDescriptors.BrokenEnvironmentConf, location, $"Puppet 5 and later do not read 'environment_data_provider = {value}': data come from hiera.yaml alone"));
                return this;
            default:
                return this;
        }
    }

    /// <summary>A path as seen from the environment's folder, where it is written from the root or with Puppet's variables and leads there.</summary>
    private static string InEnvironment(string path, string environment)
    {
        foreach (var root in (string[])["$codedir/environments/", "$confdir/environments/", "$environmentpath/", "/etc/puppetlabs/code/environments/", "/etc/puppet/code/environments/", "/etc/puppet/environments/"])
        {
            foreach (var name in (string[])["$environment", environment])
            {
                if (path.StartsWith($"{root}{name}/", StringComparison.Ordinal))
                    return path[(root.Length + name.Length + 1)..];
            }
        }
        return path.StartsWith("$environment/", StringComparison.Ordinal) ? path["$environment/".Length..] : path.Replace("$environment", environment, StringComparison.Ordinal);
    }

    /// <summary>Splits at <c>:</c> and <c>;</c>, but not after a Windows drive letter.</summary>
    private static IEnumerable<string> SplitPath(string path)
    {
        var start = 0;
        for (var i = 0; i <= path.Length; i++)
        {
            if (i < path.Length && (path[i] is not (':' or ';') || (path[i] == ':' && i - start == 1 && i + 1 < path.Length && path[i + 1] is '\\' or '/')))
                continue;
            if (path[start..i].Trim() is { Length: > 0 } entry)
                yield return entry;
            start = i + 1;
        }
    }

    private static string Unquote(string value) => value is ['"', .., '"'] or ['\'', .., '\''] ? value[1..^1] : value;
}
