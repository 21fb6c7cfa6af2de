using PuppetMySqlLint.MySql;
using PuppetMySqlLint.Semantics;

namespace PuppetMySqlLint.Replication;

/// <summary>Recognises <c>ini_setting</c> resources (puppetlabs-inifile) that set one option in an option file of a server.</summary>
public sealed class IniSettingRecognizer : IReplicationRecognizer
{
    /// <inheritdoc/>
    public string Name => "ini-setting";

    /// <inheritdoc/>
    public void Recognize(RecognitionContext context)
    {
        foreach (var resource in context.Catalog.OfType("Ini_setting"))
        {
            if (resource.IsVirtual || resource.IsExported || resource["ensure"] is StringValue { Value: "absent" })
                continue;
            if (resource["path"] is not StringValue path || !OptionFilePaths.IsServerFile(path.Value) || resource["section"] is not StringValue section || resource["setting"] is not StringValue setting)
                continue;
            if (OptionGroups.IsReadBy(section.Value, ServerFlavor.Unknown, null) == false)
                continue;
            var value = resource["value"];
            var draft = context.AddInstance(this, "", resource.Origin);
            draft.Options.Add(new InstanceOption(
                section.Value, setting.Value, OptionSetting.Of(setting.Value, value is null ? null : OptionHash.TextOf(value)), value?.Origin ?? resource.Origin)
            {
                File = path.Value,
                Confidence = resource.Confidence,
                IsSecret = value?.ContainsSecret ?? false,
            });
            draft.Openness ??= new UnknownReason(UnknownKind.ExternalData, $"Puppet manages single lines of {path.Value} only");
        }
    }
}
