using System.Management.Automation;
using System.Text;
using System.Xml;

namespace HelpGenerator;

/// <summary>Writes the XML in which PowerShell keeps help.</summary>
public static class MamlWriter
{
    private const string Maml = "http://schemas.microsoft.com/maml/2004/10";
    private const string Command = "http://schemas.microsoft.com/maml/dev/command/2004/10";
    private const string Dev = "http://schemas.microsoft.com/maml/dev/2004/10";

    /// <summary>The help of commands.</summary>
    /// <param name="commands">The commands.</param>
    /// <param name="pages">Their pages.</param>
    public static string Write(IEnumerable<CommandInfo> commands, IReadOnlyCollection<HelpPage> pages)
    {
        var text = new StringBuilder();
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { Indent = true, NewLineChars = "\n", OmitXmlDeclaration = true }))
        {
            xml.WriteStartElement("helpItems", "http://msh");
            xml.WriteAttributeString("schema", "maml");
            foreach (var command in commands.OrderBy(static c => c.Name, StringComparer.Ordinal))
                WriteCommand(xml, command, pages.Single(p => p.Name == command.Name));
            xml.WriteEndElement();
        }
        return $"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<!-- Written by eng/HelpGenerator from docs/powershell. -->\n{text}\n";
    }

    private static void WriteCommand(XmlWriter xml, CommandInfo command, HelpPage page)
    {
        xml.WriteStartElement("command", "command", Command);
        xml.WriteAttributeString("xmlns", "maml", null, Maml);
        xml.WriteAttributeString("xmlns", "dev", null, Dev);
        xml.WriteStartElement("details", Command);
        xml.WriteElementString("name", Command, command.Name);
        xml.WriteElementString("verb", Command, command.Name.Split('-')[0]);
        xml.WriteElementString("noun", Command, command.Name.Split('-')[1]);
        WriteParagraphs(xml, "description", page.Synopsis);
        xml.WriteEndElement();
        WriteParagraphs(xml, "description", page.Description);

        xml.WriteStartElement("syntax", Command);
        foreach (var set in command.ParameterSets)
        {
            xml.WriteStartElement("syntaxItem", Command);
            xml.WriteElementString("name", Maml, command.Name);
            foreach (var parameter in CommandParameters.Of(set))
                WriteParameter(xml, parameter, page);
            xml.WriteEndElement();
        }
        xml.WriteEndElement();

        xml.WriteStartElement("parameters", Command);
        foreach (var parameter in CommandParameters.Of(command))
            WriteParameter(xml, parameter, page);
        xml.WriteEndElement();

        WriteTypes(xml, "inputTypes", "inputType", page.Inputs);
        WriteTypes(xml, "returnValues", "returnValue", page.Outputs);
        WriteExamples(xml, page);
        WriteLinks(xml, page);
        xml.WriteEndElement();
    }

    private static void WriteParameter(XmlWriter xml, CommandParameterInfo parameter, HelpPage page)
    {
        xml.WriteStartElement("parameter", Command);
        xml.WriteAttributeString("required", XmlConvert.ToString(parameter.IsMandatory));
        xml.WriteAttributeString("variableLength", XmlConvert.ToString(parameter.ParameterType.IsArray));
        xml.WriteAttributeString("globbing", XmlConvert.ToString(CommandParameters.TakesWildcards(parameter)));
        xml.WriteAttributeString("pipelineInput", CommandParameters.PipelineOf(parameter));
        xml.WriteAttributeString("position", parameter.Position < 0 ? "named" : XmlConvert.ToString(parameter.Position));
        xml.WriteAttributeString("aliases", parameter.Aliases.Count == 0 ? "none" : string.Join(", ", parameter.Aliases));
        xml.WriteElementString("name", Maml, parameter.Name);
        WriteParagraphs(xml, "description", TextOf(parameter.Name, page));
        if (parameter.ParameterType != typeof(SwitchParameter))
        {
            xml.WriteStartElement("parameterValue", Command);
            xml.WriteAttributeString("required", "true");
            xml.WriteAttributeString("variableLength", XmlConvert.ToString(parameter.ParameterType.IsArray));
            xml.WriteString(CommandParameters.TypeOf(parameter));
            xml.WriteEndElement();
        }
        xml.WriteStartElement("type", Dev);
        xml.WriteElementString("name", Maml, CommandParameters.TypeOf(parameter));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static string TextOf(string parameter, HelpPage page) => parameter switch
    {
        "WhatIf" => "Shows what would happen, and does nothing.",
        "Confirm" => "Asks before each change.",
        _ => page.Parameters.GetValueOrDefault(parameter) ?? throw new FormatException($"{page.Name} says nothing about -{parameter}"),
    };

    private static void WriteTypes(XmlWriter xml, string list, string item, IEnumerable<(string Type, string Text)> types)
    {
        xml.WriteStartElement(list, Command);
        foreach (var (type, text) in types)
        {
            xml.WriteStartElement(item, Command);
            xml.WriteStartElement("type", Dev);
            xml.WriteElementString("name", Maml, type);
            xml.WriteEndElement();
            WriteParagraphs(xml, "description", text);
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private static void WriteExamples(XmlWriter xml, HelpPage page)
    {
        xml.WriteStartElement("examples", Command);
        foreach (var example in page.Examples)
        {
            xml.WriteStartElement("example", Command);
            xml.WriteElementString("title", Maml, $"--- {example.Title} ---");
            xml.WriteElementString("code", Dev, example.Code);
            WriteParagraphs(xml, "remarks", example.Text, Dev);
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private static void WriteLinks(XmlWriter xml, HelpPage page)
    {
        xml.WriteStartElement("relatedLinks", Command);
        foreach (var (text, uri) in page.Links)
        {
            xml.WriteStartElement("navigationLink", Maml);
            xml.WriteElementString("linkText", Maml, text);
            xml.WriteElementString("uri", Maml, uri.Contains("://", StringComparison.Ordinal) ? uri : "");
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private static void WriteParagraphs(XmlWriter xml, string element, string text, string space = Maml)
    {
        xml.WriteStartElement(element, space);
        foreach (var paragraph in text.Split('\n'))
            xml.WriteElementString("para", Maml, paragraph);
        xml.WriteEndElement();
    }
}
