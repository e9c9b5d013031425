package io.github.darnold.terraform.rest;

import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.rest.builder.CallDataSourceBuilder;
import io.github.darnold.terraform.rest.builder.EphemeralBuilder;
import io.github.darnold.terraform.rest.builder.ListResourceBuilder;
import io.github.darnold.terraform.rest.builder.ListingBuilder;
import io.github.darnold.terraform.rest.builder.LookupBuilder;
import io.github.darnold.terraform.rest.builder.MemberSetBuilder;
import io.github.darnold.terraform.rest.builder.ResourceBuilder;
import io.github.darnold.terraform.rest.builder.RestActionBuilder;
import io.github.darnold.terraform.rest.definition.ApiCall;
import io.github.darnold.terraform.rest.definition.Cancel;
import io.github.darnold.terraform.rest.definition.LocalUpload;
import io.github.darnold.terraform.rest.definition.Members;
import io.github.darnold.terraform.rest.definition.Wait;
import io.github.darnold.terraform.rest.handler.RestResource;
import java.util.List;
import java.util.Set;

/// The words in which resources and data sources over an API are written, beside those for shapes in
/// [io.github.darnold.terraform.plugin.schema.SchemaVocabulary]:
///
/// ```java
/// public static final RestResource RESOURCE = restResource("openai_project", PROJECT)
///         .describedAs("Manages a project.")
///         .create(post("/organization/projects"))
///         .read(get("/organization/projects/{id}").goneWhen("status", "archived"))
///         .update(post("/organization/projects/{id}"))
///         .delete(post("/organization/projects/{id}/archive"))
///         .importedBy("{id}")
///         .build();
/// ```
public final class RestVocabulary {

    public static ApiCall get(String path) {
        return ApiCall.get(path);
    }

    public static ApiCall post(String path) {
        return ApiCall.post(path);
    }

    /// As the call that updates an object: it replaces the whole, so it sends all arguments.
    public static ApiCall put(String path) {
        return ApiCall.put(path);
    }

    /// As the call that updates an object: it sends the arguments that change, and null for those that are removed.
    public static ApiCall patch(String path) {
        return ApiCall.patch(path);
    }

    public static ApiCall delete(String path) {
        return ApiCall.delete(path);
    }

    /// The members that an object attached to a collection, for [ResourceBuilder#memberSet].
    public static Members.Named members(Attribute<Set<String>> attribute) {
        return new Members.Named(attribute);
    }

    /// Waiting until this attribute tells the end.
    public static Wait until(Attribute<String> status) {
        return Wait.on(status);
    }

    /// As a step of destroying: ends what goes on, by this attribute.
    public static Cancel cancelling(ApiCall call, Attribute<String> status) {
        return Cancel.by(call, status);
    }

    public static ResourceBuilder restResource(String typeName, Shape shape) {
        return new ResourceBuilder(typeName, shape);
    }

    /// A resource that is the exact set of a collection's members; `members` holds their identifiers.
    public static MemberSetBuilder memberSet(String typeName, Shape shape, Attribute<Set<String>> members) {
        return new MemberSetBuilder(typeName, shape, members);
    }

    /// A data source that looks one object up.
    public static LookupBuilder lookup(String typeName, Shape shape) {
        return new LookupBuilder(typeName, shape);
    }

    /// A data source that lists objects under the attribute `plural`.
    public static ListingBuilder listing(String typeName, String plural, Shape element) {
        return new ListingBuilder(typeName, plural, element);
    }

    /// A data source that is the answer to one call with a body.
    public static CallDataSourceBuilder callDataSource(String typeName, Shape shape) {
        return new CallDataSourceBuilder(typeName, shape);
    }

    /// Something that exists while a command of Terraform runs, and is stored nowhere.
    public static EphemeralBuilder ephemeralResource(String typeName, Shape shape) {
        return new EphemeralBuilder(typeName, shape);
    }

    /// A local file that a form carries, in the field that is named as its attribute.
    public static LocalUpload localFile(Attribute<String> path) {
        return LocalUpload.file(path);
    }

    /// Several local files that a form carries.
    public static LocalUpload localFiles(Attribute<List<String>> paths) {
        return LocalUpload.files(paths);
    }

    /// The files in a folder that a form carries, at most so many.
    public static LocalUpload localFolder(Attribute<String> path, int maxFiles) {
        return LocalUpload.folder(path, maxFiles);
    }

    /// What `terraform query` finds the objects of a resource by.
    public static ListResourceBuilder listResource(RestResource resource) {
        return new ListResourceBuilder(resource);
    }

    /// Something that is done once, by one call.
    public static RestActionBuilder restAction(String typeName, Shape shape) {
        return new RestActionBuilder(typeName, shape);
    }

    private RestVocabulary() {}
}
